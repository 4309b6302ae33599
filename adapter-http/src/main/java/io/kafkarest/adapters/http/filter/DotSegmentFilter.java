package io.kafkarest.adapters.http.filter;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.net.URI;

/** Resolves {@code .} and {@code ..} in paths before anybody decides by one. Encoded ones were refused by the container. */
@PreMatching
@Priority(DotSegmentFilter.FIRST)
public final class DotSegmentFilter implements ContainerRequestFilter {

    static final int FIRST = 1;

    @Inject
    DotSegmentFilter() {}

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        if (uri.getRawPath().contains("/.")) {
            request.setRequestUri(uri.normalize());
        }
    }
}
