package io.kafkarest.app.wiring;

import com.google.inject.Module;
import io.kafkarest.adapters.auth.credentials.CredentialsFileModule;
import io.kafkarest.adapters.kafka.client.IdentityConfig;
import io.kafkarest.app.wiring.settings.ClientSettings;
import io.kafkarest.app.wiring.settings.IdentityKeys;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.SecurityKeys;
import io.kafkarest.app.wiring.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the settings say about whom Kafka sees. Fails where they contradict each other. */
final class IdentitySettings {

    private static final String SECURITY_PROTOCOL = "security.protocol";

    private static final String MAPPED = "MAPPED";

    private final Settings settings;
    private final String mode;

    IdentitySettings(Settings settings) {
        this.settings = settings;
        this.mode = settings.get(IdentityKeys.MODE);
    }

    /** Whether callers with a password that no file knows are those whom the brokers know. */
    boolean leavesPasswordsToBrokers() {
        return mode.equals("PASSTHROUGH")
                && settings.get(SecurityKeys.USERS_FILE).isEmpty();
    }

    IdentityConfig config() {
        if (!mode.equals("SERVICE")) {
            requireCallersWhoAreKnown();
            requireSasl();
        }
        return IdentityConfig.of(
                mode,
                settings.get(IdentityKeys.FALLBACK),
                settings.get(IdentityKeys.PASSWORD_MECHANISM),
                settings.get(IdentityKeys.CLIENTS_MAX),
                settings.get(IdentityKeys.CLIENTS_IDLE));
    }

    /** The module that keeps the credentials of callers, if the proxy needs any. */
    List<Module> credentials() {
        if (!mode.equals(MAPPED)) {
            return List.of();
        }
        return List.of(new CredentialsFileModule(settings.get(IdentityKeys.CREDENTIALS_FILE)
                .orElseThrow(
                        () -> new InvalidSettingException("identity.mode: mapped needs identity.credentials.file"))));
    }

    private void requireCallersWhoAreKnown() {
        List<String> methods = settings.get(SecurityKeys.METHODS);
        boolean isEnough = mode.equals(MAPPED)
                ? !methods.contains("NONE")
                : methods.contains("BASIC") || methods.contains("BEARER");
        if (!isEnough) {
            throw new InvalidSettingException(
                    "identity.mode: passthrough needs BASIC or BEARER in authentication.method; mapped needs any but NONE");
        }
    }

    private void requireSasl() {
        ClientSettings clients = new ClientSettings(settings);
        Stream.of(clients.producer(), clients.consumer(), clients.admin())
                .map(each -> protocol(each))
                .filter(each -> !each.startsWith("SASL_"))
                .findFirst()
                .ifPresent(protocol -> {
                    throw new InvalidSettingException(
                            "identity.mode: callers log in by SASL, so that client.security.protocol is SASL_SSL or SASL_PLAINTEXT, not "
                                    + protocol);
                });
    }

    private static String protocol(Map<String, String> client) {
        return client.getOrDefault(SECURITY_PROTOCOL, "PLAINTEXT").toUpperCase(Locale.ROOT);
    }
}
