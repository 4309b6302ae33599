package io.kafkarest.adapters.schemaregistry.client;

import static java.util.Objects.requireNonNull;

import io.kafkarest.adapters.schemaregistry.authentication.BasicAuthentication;
import io.kafkarest.adapters.schemaregistry.authentication.BearerAuthentication;
import io.kafkarest.adapters.schemaregistry.http.HttpSettings;
import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import io.kafkarest.domain.security.Secret;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the Schema Registry is reached, and how long what it says is kept.
 *
 * @param endpoints its addresses, at least one; one that does not answer is replaced by the next
 * @param beginsAnywhere whether any address may be asked first
 * @param bearer the token that it is shown
 * @param headers of every request
 * @param http how connections are made
 * @param patience how long a question may take
 * @param normalizes whether the registry normalizes what it looks up and registers
 * @param latestFor how old a latest version may be
 * @param unknownFor how long an unknown id stays unknown
 */
public record SchemaRegistryConfig(
        List<RegistryEndpoint> endpoints,
        boolean beginsAnywhere,
        Optional<BearerAuthentication> bearer,
        Map<String, Secret> headers,
        HttpSettings http,
        Patience patience,
        boolean normalizes,
        Duration latestFor,
        Duration unknownFor) {

    /** Every setting that {@link #of} honours, with its effect; {@code <name>} at its end stands for any name. */
    public static final Map<String, String> KEYS = keys();

    public SchemaRegistryConfig {
        endpoints = List.copyOf(endpoints);
        headers = Map.copyOf(headers);
        requireNonNull(bearer, "bearer");
        requireNonNull(http, "http");
        requireNonNull(patience, "patience");
        requireNonNull(latestFor, "latestFor");
        requireNonNull(unknownFor, "unknownFor");
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("schema.registry.url: a Schema Registry has at least one URL");
        }
    }

    /** A registry that is reached with the usual settings. */
    public static SchemaRegistryConfig parse(String urls) {
        return of(urls, Map.of());
    }

    /**
     * Reads a comma-separated list of URLs, each with {@code user:password@} if need be, and the settings of Confluent's client by
     * their names there; names that are not in {@link #KEYS} are passed over. Certificates are read here. Fails with an {@link
     * IllegalArgumentException} that names the wrong setting and shows no value.
     */
    public static SchemaRegistryConfig of(String urls, Map<String, String> values) {
        RegistrySettings settings = new RegistrySettings(values);
        HttpSettings http = HttpSettings.read(settings);
        Optional<BearerAuthentication> bearer = BearerAuthentication.read(settings);
        return new SchemaRegistryConfig(
                endpoints(urls, settings, bearer.isPresent()),
                settings.flag(RegistryKey.URL_RANDOMIZE),
                bearer,
                RequestHeaders.read(settings, bearer.isPresent()),
                http,
                Patience.read(settings, http.connectTimeout()),
                settings.flag(RegistryKey.NORMALIZE),
                seconds(settings, RegistryKey.LATEST_TTL, 10),
                seconds(settings, RegistryKey.MISSING_ID_TTL, 5));
    }

    private static List<RegistryEndpoint> endpoints(String urls, RegistrySettings settings, boolean isBearer) {
        List<RegistryEndpoint> endpoints = Arrays.stream(urls.split(","))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .map(RegistryEndpoint::parse)
                .toList();
        if (isBearer && endpoints.stream().anyMatch(each -> each.credentials().isPresent())) {
            throw RegistrySettings.invalid(
                    RegistryKey.BEARER_SOURCE, "and a user in schema.registry.url exclude each other");
        }
        return BasicAuthentication.read(settings)
                .map(user ->
                        endpoints.stream().map(each -> each.withDefault(user)).toList())
                .orElse(endpoints);
    }

    // Confluent's client means by -1 that nothing was set.
    private static Duration seconds(RegistrySettings settings, RegistryKey key, long usual) {
        long seconds = settings.number(key, usual, -1, 86_400);
        return Duration.ofSeconds(seconds < 0 ? usual : seconds);
    }

    private static Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        for (RegistryKey each : RegistryKey.values()) {
            keys.put(each.key(), each.effect());
        }
        return Collections.unmodifiableMap(keys);
    }
}
