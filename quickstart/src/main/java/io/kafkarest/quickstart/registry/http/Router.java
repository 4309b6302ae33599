package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the operation that a method and a path ask for. */
final class Router {

    private final List<Route> routes;

    Router(SchemaRegistryStore store) {
        this.routes = Stream.of(
                        new SubjectOperations(store).routes(),
                        new SchemaOperations(store).routes(),
                        new CompatibilityOperations(store).routes(),
                        new ConfigOperations(store).routes(),
                        new ModeOperations(store).routes(),
                        new MetadataOperations().routes())
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Does what is asked.
     *
     * @throws RegistryException 404 when there is no such path, 405 when the path has no such method, and whatever the
     *     operation fails with
     */
    RegistryAnswer answer(String method, List<String> path, Map<String, String> query, JsonNode body) {
        boolean pathIsKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(path);
            if (variables.isPresent() && route.method().equals(method)) {
                return route.operation().apply(new RegistryRequest(variables.get(), query, body));
            }
            pathIsKnown |= variables.isPresent();
        }
        throw pathIsKnown
                ? RegistryException.http(405, "HTTP 405 Method Not Allowed")
                : RegistryException.http(404, "HTTP 404 Not Found");
    }
}
