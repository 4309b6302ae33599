package io.kafkarest.adapters.http.filter;

import io.kafkarest.adapters.http.media.AnswerLabel;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Gives a media type to answers that no endpoint has labelled: those of requests that were refused before. */
public final class AnswerLabelFilter implements ContainerResponseFilter {

    @Inject
    AnswerLabelFilter() {}

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.hasEntity() && response.getMediaType() == null) {
            String label = AnswerLabel.of(NegotiationFilter.acceptAsSent(request));
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.valueOf(label));
        }
    }
}
