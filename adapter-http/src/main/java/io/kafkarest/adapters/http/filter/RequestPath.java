package io.kafkarest.adapters.http.filter;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The path of a request as it was sent, still encoded. Jersey leaves the slash at its beginning out, or does not. */
public final class RequestPath {

    private RequestPath() {}

    /** From the root, as endpoints and settings have it. */
    public static String of(ContainerRequestContext request) {
        return fromRoot(request.getUriInfo().getPath(false));
    }

    /** The same. */
    static String fromRoot(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }
}
