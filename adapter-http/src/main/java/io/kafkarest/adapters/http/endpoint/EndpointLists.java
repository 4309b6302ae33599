package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.config.EndpointListsConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import jakarta.inject.Inject;
import java.util.Arrays;

/** Which endpoints are served, as the operator's lists say. */
final class EndpointLists {

    private final EndpointListsConfig lists;

    @Inject
    EndpointLists(GuardConfig guards) {
        this.lists = guards.endpoints();
    }

    /** Whether the endpoint is served under this name of it, and may do whatever it can do. */
    boolean serve(EndpointName endpoint, String name) {
        return lists.serves(name) && Arrays.stream(endpoint.standsInFor()).allMatch(lists::serves);
    }

    /** Whether the endpoint is served for any format. */
    boolean serveAny(EndpointName endpoint) {
        return RequestedEndpoint.namesOf(endpoint).anyMatch(name -> serve(endpoint, name));
    }
}
