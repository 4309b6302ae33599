package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;

/**
 * What the HTTP adapter needs to know.
 *
 * @param servesV2 whether API v2 is there, {@code api.v2.enable}
 * @param indentsJson whether JSON values are stored indented, {@code producer.json.indent.output}
 * @param listeners where the proxy listens, {@code listeners}
 * @param advertisedListeners where clients reach it, {@code advertised.listeners}; may be empty
 * @param hostName {@code host.name}; may be empty
 * @param defaultPort the port to name if no listener has the scheme of a request, {@code port}
 * @param bodies how large request bodies may be
 * @param compatibility where to deviate from the reference
 */
public record HttpConfig(
        boolean servesV2,
        boolean indentsJson,
        List<URI> listeners,
        List<URI> advertisedListeners,
        String hostName,
        int defaultPort,
        BodyConfig bodies,
        CompatibilityConfig compatibility) {

    /** The port that the deprecated key {@code port} has when it is not set. */
    public static final int DEFAULT_PORT = 8082;

    /** What a proxy does that was told nothing. */
    public static final HttpConfig DEFAULTS = new HttpConfig(
            true, false, List.of(), List.of(), "", DEFAULT_PORT, BodyConfig.DEFAULTS, CompatibilityConfig.DEFAULTS);

    public HttpConfig {
        listeners = List.copyOf(listeners);
        advertisedListeners = List.copyOf(advertisedListeners);
        requireNonNull(hostName, "hostName");
        requireNonNull(bodies, "bodies");
        requireNonNull(compatibility, "compatibility");
    }
}
