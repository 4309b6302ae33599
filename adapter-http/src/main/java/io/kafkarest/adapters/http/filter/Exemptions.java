package io.kafkarest.adapters.http.filter;

import io.kafkarest.adapters.http.config.ExemptionConfig;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The requests that need no credentials although others do. Paths are compared as they were sent: a path that says the same
 * in another way needs credentials.
 */
final class Exemptions {

    private static final String ALL_BELOW = "/*";

    private final Set<String> paths;
    private final List<String> parents;
    private final boolean exemptsOptions;

    @Inject
    Exemptions(ExemptionConfig config) {
        this.paths = config.paths().stream()
                .filter(each -> !each.endsWith(ALL_BELOW))
                .map(Exemptions::withoutEnd)
                .collect(Collectors.toUnmodifiableSet());
        this.parents = config.paths().stream()
                .filter(each -> each.endsWith(ALL_BELOW))
                .map(each -> each.substring(0, each.length() - 1))
                .toList();
        this.exemptsOptions = config.exemptsOptions();
    }

    boolean contain(String method, String sent) {
        if (exemptsOptions && method.equals(HttpMethod.OPTIONS)) {
            return true;
        }
        if (paths.isEmpty() && parents.isEmpty()) {
            return false;
        }
        String path = withoutEnd(RequestPath.fromRoot(sent));
        return paths.contains(path) || parents.stream().anyMatch((path + "/")::startsWith);
    }

    /** A slash at the end makes no difference to the resources. */
    private static String withoutEnd(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
