package io.kafkarest.adapters.http.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;

/** The paths that orchestrators and load balancers ask, without credentials and with whatever headers. */
public final class ProbePaths {

    private static final Set<String> PATHS = Set.of("livez", "healthy", "readyz", "ready", "status/ready");

    private ProbePaths() {}

    /** Whether the request asks one of them. */
    static boolean contain(ContainerRequestContext request) {
        return contain(request.getUriInfo().getPath(false));
    }

    /** Whether this is one of them. */
    public static boolean contain(String path) {
        int end = path.endsWith("/") ? path.length() - 1 : path.length();
        int start = path.startsWith("/") ? 1 : 0;
        return start <= end && PATHS.contains(path.substring(start, end));
    }
}
