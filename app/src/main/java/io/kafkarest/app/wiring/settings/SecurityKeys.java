package io.kafkarest.app.wiring.settings;

import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.adapters.auth.config.PrincipalMappingConfig;
import io.kafkarest.adapters.http.config.ExemptionConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may call, and for what. */
public final class SecurityKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final List<String> METHODS_THERE_ARE = List.of("NONE", "BASIC", "BEARER", "MTLS", "CUSTOM");
    /** Stand alone. */
    private static final List<String> WITHOUT_OTHERS = List.of("NONE", "CUSTOM");

    /** How callers are known. */
    public static final SettingKey<List<String>> METHODS = KEYS.parsed(
            "authentication.method",
            "list",
            "NONE",
            SecurityKeys::methods,
            "How callers say who they are: NONE, CUSTOM, or some of BASIC, BEARER and MTLS.");

    /** The name of what they enter. */
    public static final SettingKey<String> REALM =
            KEYS.text("authentication.realm", "", "The realm that challenges name, and the section of a JAAS file.");

    /** Who of them may enter. */
    public static final SettingKey<List<String>> ROLES = KEYS.texts(
            "authentication.roles", "*", "Roles that may use the proxy; * stands for everybody who is known.");

    /** Where nobody is asked. */
    public static final SettingKey<ExemptionConfig> SKIP_PATHS = KEYS.parsed(
            "authentication.skip.paths",
            "list",
            "",
            text -> new ExemptionConfig(SettingType.list(text), false),
            "Paths that need no credentials; /public/* stands for all below.");

    /** Where those with a password are written down. */
    public static final SettingKey<Optional<Path>> USERS_FILE =
            file("authentication.users.file", "The file with users, passwords and roles for BASIC.");

    /** Where further roles are written down. */
    public static final SettingKey<Optional<Path>> ROLES_FILE =
            file("authentication.roles.file", "The file with roles of principals, whatever method names them.");

    /** Names in certificates. */
    public static final SettingKey<PrincipalMappingConfig> PRINCIPAL_MAPPING = KEYS.parsed(
            "ssl.principal.mapping.rules",
            "string",
            "DEFAULT",
            PrincipalMappingConfig::parse,
            "How MTLS makes a principal of a certificate's name, in Kafka's grammar.");

    /** Who may do what. */
    public static final SettingKey<AccessRulesConfig> RULES = KEYS.parsed(
            "authorization.rules",
            "list",
            "",
            AccessRulesConfig::parse,
            "What roles may do; from the first rule on everything else is forbidden.");

    /** Whether it may be open to the world. */
    public static final SettingKey<Boolean> REQUIRE_AUTHENTICATION = KEYS.flag(
            "security.require.authentication",
            "false",
            "Whether the start fails if a listener that others can reach asks nobody who he is.");

    private SecurityKeys() {}

    static KeyGroup group() {
        return KEYS;
    }

    private static SettingKey<Optional<Path>> file(String name, String effect) {
        return KEYS.parsed(
                name, "string", "", text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)), effect);
    }

    private static List<String> methods(String text) {
        List<String> methods = SettingType.list(text.toUpperCase(Locale.ROOT));
        methods.forEach(each -> SettingType.oneOf(each, METHODS_THERE_ARE));
        if (methods.isEmpty() || (methods.size() > 1 && methods.stream().anyMatch(WITHOUT_OTHERS::contains))) {
            throw new IllegalArgumentException(
                    "'%s' is neither NONE, nor CUSTOM, nor some of BASIC, BEARER, MTLS".formatted(text));
        }
        return methods;
    }
}
