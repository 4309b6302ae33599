package io.kafkarest.adapters.http.filter;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;

/** The paths that orchestrators and load balancers ask, without credentials and with whatever headers. */
public final class ProbePaths {

    private static final Set<String> PATHS = Set.of("/livez", "/healthy", "/readyz", "/ready", "/status/ready");

    private ProbePaths() {}

    /** Whether the request asks one of them. */
    static boolean contain(ContainerRequestContext request) {
        return contain(RequestPath.of(request));
    }

    /** Whether this is one of them, from the root and with or without a slash at its end. */
    public static boolean contain(String path) {
        return PATHS.contains(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
    }
}
