package io.kafkarest.adapters.http.error;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Puts the id of the request among its headers, where those who answer a failure find it, on whatever thread. */
@PreMatching
@Priority(CorrelationFilter.FIRST)
public final class CorrelationFilter implements ContainerRequestFilter {

    static final int FIRST = 0;

    @Inject
    CorrelationFilter() {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getProperty(CorrelationId.ATTRIBUTE) instanceof String id) {
            request.getHeaders().putSingle(CorrelationId.HEADER, id);
        }
    }
}
