package io.kafkarest.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Arguments of the form {@code name=value}. */
record Arguments(Map<String, String> values) {

    static Arguments of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException("'%s' is not of the form name=value".formatted(argument));
            }
            values.put(parts[0], parts[1]);
        }
        return new Arguments(Map.copyOf(values));
    }

    String text(String name, String defaultText) {
        return values.getOrDefault(name, defaultText);
    }

    String text(String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException(name + "=… is missing");
        }
        return text(name, "");
    }

    int number(String name, int defaultNumber) {
        return Integer.parseInt(text(name, Integer.toString(defaultNumber)));
    }

    Duration seconds(String name, int defaultSeconds) {
        return Duration.ofSeconds(number(name, defaultSeconds));
    }
}
