package io.kafkarest.quickstart.registry.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A method, a path in which {@code {name}} stands for any one segment, and what is done there. */
record Route(String method, List<String> segments, Function<RegistryRequest, RegistryAnswer> operation) {

    static Route of(String method, String path, Function<RegistryRequest, RegistryAnswer> operation) {
        return new Route(method, Paths.segments(path), operation);
    }

    /** The values of the path's variables; empty if the path is another one. */
    Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        for (int i = 0; i < path.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                variables.put(segment.substring(1, segment.length() - 1), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }
}
