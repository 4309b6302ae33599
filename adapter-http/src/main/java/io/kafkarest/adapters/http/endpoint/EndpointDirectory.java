package io.kafkarest.adapters.http.endpoint;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.uri.UriTemplate;

/** Every endpoint that has a name, filled while Jersey starts; finds those of a path before a request is routed. */
public final class EndpointDirectory {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    @Inject
    EndpointDirectory() {}

    private record Entry(UriTemplate path, Set<String> methods, EndpointName name) {

        boolean isReachedBy(String method, String requested) {
            return methods.contains(method) && path.match(requested, new ArrayList<>());
        }
    }

    void add(ResourceInfo endpoint, EndpointName name) {
        String path = "/"
                + Stream.of(
                                endpoint.getResourceClass().getAnnotation(Path.class),
                                endpoint.getResourceMethod().getAnnotation(Path.class))
                        .filter(each -> each != null)
                        .flatMap(each -> Arrays.stream(each.value().split("/", -1)))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining("/"));
        Set<String> methods = Arrays.stream(endpoint.getResourceMethod().getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .collect(Collectors.toSet());
        entries.add(new Entry(new UriTemplate(path), methods, name));
        RequestedEndpoint.namesOf(name).forEach(each -> templates.put(each, path));
    }

    /** The endpoints that a request could reach, or none if no path or no method fits. A GET answers HEAD, too. */
    List<EndpointName> find(String method, String path) {
        String requested = path.endsWith("/") && path.length() > 1 ? path.substring(0, path.length() - 1) : path;
        String served = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        return entries.stream()
                .filter(each -> each.isReachedBy(served, requested))
                .map(Entry::name)
                .toList();
    }

    /** The template of the path by which an endpoint is reached. */
    public Optional<String> pathOf(String name) {
        return Optional.ofNullable(templates.get(name));
    }

    /** Every name there is. */
    Stream<String> names() {
        return entries.stream().flatMap(each -> RequestedEndpoint.namesOf(each.name()));
    }
}
