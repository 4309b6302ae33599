package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.requestlog.LogCode;
import io.kafkarest.domain.error.ProxyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;

/** Gives a request that was routed the name of its endpoint, and decides by it. */
public final class EndpointFeature implements DynamicFeature {

    /** Before whatever else is decided by the name. */
    private static final int FIRST = 1;

    private final EndpointDirectory directory;
    private final EndpointLists lists;
    private final RequestCosts costs;

    @Inject
    EndpointFeature(EndpointDirectory directory, EndpointLists lists, RequestCosts costs) {
        this.directory = directory;
        this.lists = lists;
        this.costs = costs;
    }

    @Override
    public void configure(ResourceInfo method, FeatureContext context) {
        EndpointName endpoint = method.getResourceMethod().getAnnotation(EndpointName.class);
        if (endpoint != null) {
            directory.add(method, endpoint);
            ContainerRequestFilter admission = request -> admit(request, endpoint);
            context.register(admission, FIRST);
        }
    }

    private void admit(ContainerRequestContext request, EndpointName endpoint) {
        String name = RequestedEndpoint.remember(endpoint, request);
        if (!lists.serve(endpoint, name)) {
            throw new ClientErrorException(DisabledEndpointFilter.statusFor(request));
        }
        try {
            costs.charge(name);
        } catch (ProxyException refusal) {
            LogCode.set(request, LogCode.RATE_LIMIT);
            throw refusal;
        }
    }
}
