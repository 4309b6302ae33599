package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where the creator of an instance finds it again. */
final class BaseUri {

    private final HttpConfig config;

    @Inject
    BaseUri(HttpConfig config) {
        this.config = config;
    }

    String of(ConsumerInstanceId id, URI base) {
        String path = base.getRawPath();
        return base.getScheme() + "://" + authority(base)
                + (path.endsWith("/") ? path : path + "/")
                + "consumers/" + segment(id.group().value())
                + "/instances/" + segment(id.name());
    }

    private String authority(URI base) {
        for (URI advertised : config.advertisedListeners()) {
            if (base.getScheme().equalsIgnoreCase(advertised.getScheme())) {
                return advertised.getRawAuthority();
            }
        }
        if (config.hostName().isEmpty()) {
            return base.getRawAuthority();
        }
        // A caller that named no port came through something that has its own.
        return base.getPort() < 0 ? config.hostName() : config.hostName() + ":" + listenerPort(base.getScheme());
    }

    private int listenerPort(String scheme) {
        return config.listeners().stream()
                .filter(each -> scheme.equalsIgnoreCase(each.getScheme()) && each.getPort() >= 0)
                .reduce((former, latter) -> latter)
                .map(URI::getPort)
                .orElse(config.defaultPort());
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
