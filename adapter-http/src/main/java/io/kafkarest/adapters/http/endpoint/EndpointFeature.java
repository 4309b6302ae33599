package io.kafkarest.adapters.http.endpoint;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Remembers for each request which endpoint it reached. */
public final class EndpointFeature implements DynamicFeature {

    /** Before whatever is decided by the name. */
    private static final int FIRST = 1;

    @Inject
    EndpointFeature() {}

    @Override
    public void configure(ResourceInfo method, FeatureContext context) {
        EndpointName endpoint = method.getResourceMethod().getAnnotation(EndpointName.class);
        if (endpoint != null) {
            ContainerRequestFilter naming = request -> RequestedEndpoint.remember(endpoint, request);
            context.register(naming, FIRST);
        }
    }
}
