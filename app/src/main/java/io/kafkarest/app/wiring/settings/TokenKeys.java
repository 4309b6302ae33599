package io.kafkarest.app.wiring.settings;

import io.kafkarest.adapters.auth.config.TokenConfig;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which tokens are believed; the words are those of Kafka's {@code sasl.oauthbearer.*}. */
public final class TokenKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final Set<String> SCHEMES = Set.of("https", "http", "file");

    /** Where the keys are. */
    public static final SettingKey<String> JWKS = KEYS.parsed(
            "authentication.jwt.jwks.endpoint.url",
            "string",
            "",
            TokenKeys::location,
            "The keys of the issuer, a JWKS, by an https, http or file URL.");

    /** Who signs. */
    public static final SettingKey<String> ISSUER =
            KEYS.text("authentication.jwt.expected.issuer", "", "The iss claim that tokens must have.");

    /** For whom. */
    public static final SettingKey<List<String>> AUDIENCES = KEYS.texts(
            "authentication.jwt.expected.audience", "", "Values of which the aud claim of tokens must have one.");

    /** How. */
    public static final SettingKey<List<String>> ALGORITHMS = KEYS.parsed(
            "authentication.jwt.algorithms",
            "list",
            "RS256,ES256",
            text -> TokenConfig.algorithms(SettingType.list(text)),
            "Algorithms that tokens may be signed with, and no others.");

    /** Differences of clocks. */
    public static final SettingKey<Integer> CLOCK_SKEW = KEYS.integer(
            "authentication.jwt.clock.skew.seconds", "30", 0, 600, "By how much the clock of the issuer may be wrong.");

    /** Names. */
    public static final SettingKey<String> NAME_CLAIM =
            KEYS.text("authentication.jwt.sub.claim.name", "sub", "The claim that becomes the principal.");

    /** Roles. */
    public static final SettingKey<String> ROLES_CLAIM = KEYS.text(
            "authentication.jwt.roles.claim.name",
            "roles",
            "The claim with the roles, a list or words; dots lead into nested claims.");

    /** Rotation. */
    public static final SettingKey<Duration> JWKS_REFRESH = KEYS.parsed(
            "authentication.jwt.jwks.endpoint.refresh.ms",
            "milliseconds",
            "300000",
            text -> Duration.ofMillis(SettingType.integer(text, 30_000, Integer.MAX_VALUE)),
            "How long keys are used before they are fetched again.");

    private TokenKeys() {}

    static KeyGroup group() {
        return KEYS;
    }

    private static String location(String text) {
        if (text.isEmpty()) {
            return text;
        }
        URI uri = URI.create(text);
        // The address is logged, and a password has no place in it.
        if (uri.getScheme() == null
                || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("it is not an https, http or file URL without user info");
        }
        return text;
    }
}
