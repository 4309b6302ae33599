package io.kafkarest.adapters.schemaregistry.authentication;

import static io.kafkarest.adapters.schemaregistry.settings.RegistrySettings.invalid;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads user and password from where the settings say that they are. */
public final class BasicAuthentication {

    private static final Logger LOG = LoggerFactory.getLogger(BasicAuthentication.class);

    private BasicAuthentication() {}

    /** User and password; empty if the URLs may have some of their own. */
    public static Optional<UserPassword> read(RegistrySettings settings) {
        String source = settings.word(RegistryKey.BASIC_SOURCE).orElse("URL");
        return switch (source) {
            case "URL" -> {
                if (settings.secret(RegistryKey.BASIC_USER_INFO).isPresent()) {
                    LOG.atWarn()
                            .addKeyValue("setting", RegistryKey.BASIC_USER_INFO.key())
                            .log("setting has no effect without basic.auth.credentials.source=USER_INFO");
                }
                yield Optional.empty();
            }
            case "USER_INFO" ->
                Optional.of(userInfo(settings.required(RegistryKey.BASIC_USER_INFO, RegistryKey.BASIC_SOURCE)));
            case "SASL_INHERIT" -> {
                JaasOptions options =
                        JaasOptions.parse(settings.required(RegistryKey.SASL_JAAS_CONFIG, RegistryKey.BASIC_SOURCE));
                yield Optional.of(
                        new UserPassword(options.require("username"), Secret.of(options.require("password"))));
            }
            default -> throw invalid(RegistryKey.BASIC_SOURCE, "is none of URL, USER_INFO, SASL_INHERIT");
        };
    }

    private static UserPassword userInfo(String userInfo) {
        int colon = userInfo.indexOf(':');
        if (colon < 0) {
            throw invalid(RegistryKey.BASIC_USER_INFO, "is not user:password");
        }
        return new UserPassword(userInfo.substring(0, colon), Secret.of(userInfo.substring(colon + 1)));
    }
}
