package io.kafkarest.adapters.schemaregistry.client;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.security.Credentials.UserPassword;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How the Schema Registry is reached.
 *
 * @param endpoints its addresses, at least one; one that does not answer is replaced by the next
 * @param connectTimeout how long a connection may take
 * @param readTimeout how long one address may take for its whole answer
 */
public record SchemaRegistryConfig(List<RegistryEndpoint> endpoints, Duration connectTimeout, Duration readTimeout) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(10);

    public SchemaRegistryConfig {
        endpoints = List.copyOf(endpoints);
        requireNonNull(connectTimeout, "connectTimeout");
        requireNonNull(readTimeout, "readTimeout");
        if (endpoints.isEmpty()) {
            throw new IllegalArgumentException("a Schema Registry has at least one URL");
        }
    }

    /** Reads a comma-separated list of URLs, each with {@code user:password@} if need be; the time-outs are the usual ones. */
    public static SchemaRegistryConfig parse(String urls) {
        List<RegistryEndpoint> endpoints = Arrays.stream(urls.split(","))
                .map(String::trim)
                .filter(each -> !each.isEmpty())
                .map(RegistryEndpoint::parse)
                .toList();
        return new SchemaRegistryConfig(endpoints, CONNECT_TIMEOUT, READ_TIMEOUT);
    }

    /** The same, with these credentials for every URL that has none of its own. */
    public SchemaRegistryConfig withCredentials(UserPassword credentials) {
        return new SchemaRegistryConfig(
                endpoints.stream().map(each -> each.withDefault(credentials)).toList(), connectTimeout, readTimeout);
    }

    /** The same, with other time-outs. */
    public SchemaRegistryConfig withTimeouts(Duration connect, Duration read) {
        return new SchemaRegistryConfig(endpoints, connect, read);
    }
}
