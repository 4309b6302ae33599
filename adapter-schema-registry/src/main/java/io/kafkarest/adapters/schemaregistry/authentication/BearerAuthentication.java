package io.kafkarest.adapters.schemaregistry.authentication;

import static io.kafkarest.adapters.schemaregistry.settings.RegistrySettings.invalid;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import io.kafkarest.domain.security.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/** Where the token comes from that the registry is shown. */
public sealed interface BearerAuthentication {

    /**
     * From the configuration.
     *
     * @param token the token
     */
    record StaticToken(Secret token) implements BearerAuthentication {}

    /**
     * From an issuer, by the client credentials grant of OAuth 2.
     *
     * @param endpoint where the issuer hands out tokens
     * @param clientId what it knows the proxy as
     * @param clientSecret what it knows the proxy by
     * @param scope what is asked for
     * @param expiryBuffer how long before its end a token is replaced
     */
    record ClientCredentials(
            URI endpoint, String clientId, Secret clientSecret, Optional<String> scope, Duration expiryBuffer)
            implements BearerAuthentication {}

    /** Empty if the registry is not shown a token. */
    static Optional<BearerAuthentication> read(RegistrySettings settings) {
        return settings.word(RegistryKey.BEARER_SOURCE).map(source -> {
            if (!settings.word(RegistryKey.BASIC_SOURCE).orElse("URL").equals("URL")) {
                throw invalid(
                        RegistryKey.BEARER_SOURCE, "and " + RegistryKey.BASIC_SOURCE.key() + " exclude each other");
            }
            return switch (source) {
                case "STATIC_TOKEN" ->
                    new StaticToken(Secret.of(settings.required(RegistryKey.BEARER_TOKEN, RegistryKey.BEARER_SOURCE)));
                case "OAUTHBEARER" -> ofOwnSettings(settings);
                case "SASL_OAUTHBEARER_INHERIT" -> ofKafkasSettings(settings);
                default ->
                    throw invalid(
                            RegistryKey.BEARER_SOURCE,
                            "is none of STATIC_TOKEN, OAUTHBEARER, SASL_OAUTHBEARER_INHERIT; own classes are not loaded");
            };
        });
    }

    private static ClientCredentials ofOwnSettings(RegistrySettings settings) {
        return new ClientCredentials(
                endpoint(settings, RegistryKey.BEARER_ENDPOINT),
                settings.required(RegistryKey.BEARER_CLIENT_ID, RegistryKey.BEARER_SOURCE),
                Secret.of(settings.required(RegistryKey.BEARER_CLIENT_SECRET, RegistryKey.BEARER_SOURCE)),
                settings.text(RegistryKey.BEARER_SCOPE),
                expiryBuffer(settings));
    }

    private static ClientCredentials ofKafkasSettings(RegistrySettings settings) {
        JaasOptions options =
                JaasOptions.parse(settings.required(RegistryKey.SASL_JAAS_CONFIG, RegistryKey.BEARER_SOURCE));
        return new ClientCredentials(
                endpoint(settings, RegistryKey.SASL_TOKEN_ENDPOINT),
                options.require("clientId"),
                Secret.of(options.require("clientSecret")),
                options.find("scope"),
                expiryBuffer(settings));
    }

    private static Duration expiryBuffer(RegistrySettings settings) {
        return Duration.ofSeconds(settings.number(RegistryKey.BEARER_EXPIRY_BUFFER, 300, 0, 86_400));
    }

    private static URI endpoint(RegistrySettings settings, RegistryKey key) {
        try {
            URI uri = new URI(settings.required(key, RegistryKey.BEARER_SOURCE));
            boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            if (uri.getHost() == null || !isHttp || uri.getUserInfo() != null) {
                throw invalid(key, "is no URL of http or https without a user");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw invalid(key, "is no URL");
        }
    }
}
