package io.kafkarest.ports.in;

import java.util.Map;

/**
 * The state of the proxy and of what it needs.
 *
 * @param ready whether requests can be served: Kafka answers, and the proxy is not going down
 * @param parts whether each part answers, by its name
 */
public record Readiness(boolean ready, Map<String, Boolean> parts) {

    public Readiness {
        parts = Map.copyOf(parts);
    }
}
