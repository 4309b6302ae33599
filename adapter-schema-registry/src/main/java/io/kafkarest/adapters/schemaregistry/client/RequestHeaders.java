package io.kafkarest.adapters.schemaregistry.client;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import io.kafkarest.domain.security.Secret;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the headers that every request has. */
final class RequestHeaders {

    private static final URI ANYWHERE = URI.create("http://localhost");

    private RequestHeaders() {}

    static Map<String, Secret> read(RegistrySettings settings, boolean isBearer) {
        Map<String, Secret> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(settings.family(RegistryKey.REQUEST_HEADER));
        if (isBearer) {
            settings.secret(RegistryKey.BEARER_LOGICAL_CLUSTER)
                    .ifPresent(each -> headers.put("target-sr-cluster", each));
            settings.secret(RegistryKey.BEARER_IDENTITY_POOL)
                    .ifPresent(each -> headers.put("Confluent-Identity-Pool-Id", each));
        }
        headers.forEach((name, value) -> reasonAgainst(name, value).ifPresent(reason -> {
            throw new IllegalArgumentException(
                    RegistryKey.REQUEST_HEADER.key().replace("<name>", name) + ": " + reason);
        }));
        return headers;
    }

    // Java's client knows best which it takes; what it says about it may hold the value.
    private static Optional<String> reasonAgainst(String name, Secret value) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(ANYWHERE).header(name, value.reveal());
            return request.build().headers().firstValue(name).isPresent()
                    ? Optional.empty()
                    : Optional.of("is not sent");
        } catch (IllegalArgumentException e) {
            return Optional.of("cannot be sent as a header");
        }
    }
}
