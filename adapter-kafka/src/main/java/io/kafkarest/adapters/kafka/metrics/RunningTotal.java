package io.kafkarest.adapters.kafka.metrics;

import java.util.HashMap;
import java.util.Map;

/** What clients have counted together; it never goes back, although clients are closed and their counts with them. */
final class RunningTotal {

    private Map<Object, Double> before = Map.of();
    private Map<Object, Double> now = new HashMap<>();
    private double total;

    /** Begins a look at all clients. */
    void begin() {
        now = new HashMap<>();
    }

    /** What a client has counted since it was made. */
    void add(Object client, double count) {
        if (!Double.isFinite(count)) {
            return;
        }
        double last = before.getOrDefault(client, 0.0);
        // A smaller number is that of another client of the same name.
        total += count >= last ? count - last : count;
        now.put(client, count);
    }

    /** Ends the look. */
    double end() {
        before = now;
        return total;
    }
}
