package io.kafkarest.adapters.http.config;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which endpoints are served, by their names or the names of their classes.
 *
 * @param allowed the only ones; empty: all
 * @param blocked those that are not, even if they are allowed
 */
public record EndpointListsConfig(Set<String> allowed, Set<String> blocked) {

    /** All. */
    public static final EndpointListsConfig ALL = new EndpointListsConfig(Set.of(), Set.of());

    private static final Pattern NAME = Pattern.compile("api\\.v\\d(?:\\.[a-z0-9-]+)+(?:\\.\\*)?");

    public EndpointListsConfig {
        allowed = Set.copyOf(allowed);
        blocked = Set.copyOf(blocked);
    }

    /** Fails unless all are names that an endpoint could have. */
    public static List<String> requireNames(List<String> names) {
        names.stream()
                .filter(Predicate.not(NAME.asMatchPredicate()))
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException(
                            "'%s' is not the name of an endpoint, such as api.v2.topics.list".formatted(each));
                });
        return names;
    }

    /** Whether the endpoint with this name is served. */
    public boolean serves(String name) {
        return !has(blocked, name) && (allowed.isEmpty() || has(allowed, name));
    }

    /** The name of the class of an endpoint. */
    public static String classOf(String name) {
        return name.substring(0, name.lastIndexOf('.')) + ".*";
    }

    private static boolean has(Set<String> names, String name) {
        return names.contains(name) || names.contains(classOf(name));
    }
}
