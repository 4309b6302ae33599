package io.kafkarest.adapters.http.config;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How many requests may be made in a second.
 *
 * @param enabled whether there is a limit
 * @param countsBySecond whether the permits of a second are there at once at its begin and lapse at its end, as resilience4j
 *     does; otherwise they come evenly, and those of one second can be saved, as guava does
 * @param permitsPerSecond the permits
 * @param patience how long a request waits for its permits
 * @param defaultCost what a request takes, 0: nothing, and it is let through always
 * @param costs what a request takes by the name of its endpoint, or of the class of it
 */
public record RateLimitConfig(
        boolean enabled,
        boolean countsBySecond,
        int permitsPerSecond,
        Duration patience,
        int defaultCost,
        Map<String, Integer> costs) {

    /** No limit. */
    public static final RateLimitConfig OFF = new RateLimitConfig(false, false, 1, Duration.ZERO, 0, Map.of());

    public RateLimitConfig {
        requireNonNull(patience, "patience");
        costs = Map.copyOf(costs);
        if (permitsPerSecond < 1 || defaultCost < 0) {
            throw new IllegalArgumentException("permits and costs are not negative, and there is one permit at least");
        }
    }

    /** Reads entries such as {@code api.v2.brokers.*=0}. */
    public static Map<String, Integer> parseCosts(List<String> entries) {
        Map<String, Integer> costs = new LinkedHashMap<>();
        for (String entry : entries) {
            String[] parts = entry.split("=", 2);
            if (parts.length < 2 || !parts[1].strip().matches("\\d{1,9}")) {
                throw new IllegalArgumentException("'%s' is not endpoint=cost".formatted(entry));
            }
            String name =
                    EndpointListsConfig.requireNames(List.of(parts[0].strip())).get(0);
            costs.put(name, Integer.valueOf(parts[1].strip()));
        }
        return costs;
    }

    /** What a request to the endpoint of this name takes. */
    public int costOf(String name) {
        Integer own = costs.get(name);
        return own != null ? own : costs.getOrDefault(EndpointListsConfig.classOf(name), defaultCost);
    }
}
