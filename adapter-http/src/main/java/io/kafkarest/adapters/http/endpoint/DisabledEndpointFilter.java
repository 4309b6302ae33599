package io.kafkarest.adapters.http.endpoint;

import io.kafkarest.adapters.http.error.ErrorResponse;
import io.kafkarest.adapters.http.filter.RequestPath;
import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;

/**
 * Answers requests to disabled endpoints as if these did not exist: before anybody asks who the caller is, so that nobody
 * learns that they do. What is disabled for some formats only is found out once the request was routed.
 */
@PreMatching
@Priority(DisabledEndpointFilter.BEFORE_AUTHENTICATION)
public final class DisabledEndpointFilter implements ContainerRequestFilter {

    static final int BEFORE_AUTHENTICATION = 100;

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final EndpointDirectory directory;
    private final EndpointLists lists;

    @Inject
    DisabledEndpointFilter(EndpointDirectory directory, EndpointLists lists) {
        this.directory = directory;
        this.lists = lists;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<EndpointName> endpoints = directory.find(request.getMethod(), RequestPath.of(request));
        if (!endpoints.isEmpty() && endpoints.stream().noneMatch(lists::serveAny)) {
            request.abortWith(refusal(request));
        }
    }

    /** The endpoint is not there to be read, or not to be written to. */
    static Response.Status statusFor(ContainerRequestContext request) {
        return READING.contains(request.getMethod()) ? Response.Status.NOT_FOUND : Response.Status.METHOD_NOT_ALLOWED;
    }

    private static Response refusal(ContainerRequestContext request) {
        Response.Status status = statusFor(request);
        Response.ResponseBuilder answer = Response.status(status)
                .type(labelFor(request))
                .entity(ErrorResponse.ofStatus(status.getStatusCode(), status.getReasonPhrase())
                        .toJson());
        return status == Response.Status.METHOD_NOT_ALLOWED
                ? answer.allow(HttpMethod.OPTIONS).build()
                : answer.build();
    }

    /** What the endpoint would have answered with. */
    private static MediaType labelFor(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .filter(type -> !type.isWildcardType() && !type.isWildcardSubtype())
                .filter(type -> type.getSubtype().endsWith("json"))
                .findFirst()
                .map(type -> new MediaType(type.getType(), type.getSubtype()))
                .orElse(MediaType.valueOf(KafkaMediaTypes.V2));
    }
}
