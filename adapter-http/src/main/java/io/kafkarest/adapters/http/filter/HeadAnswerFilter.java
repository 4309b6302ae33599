package io.kafkarest.adapters.http.filter;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Answers HEAD with the status and media type of a GET, and with no length but 0, as the reference does. */
public final class HeadAnswerFilter implements ContainerResponseFilter {

    @Inject
    HeadAnswerFilter() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getMethod().equals(HttpMethod.HEAD) && response.hasEntity()) {
            MediaType type = response.getMediaType();
            response.setEntity(null);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, type);
        }
    }
}
