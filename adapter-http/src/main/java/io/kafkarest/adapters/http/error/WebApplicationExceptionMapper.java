package io.kafkarest.adapters.http.error;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers requests that were refused before or by the resources. */
public final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private final FailureAnswers answers;

    /** Put in by Jersey; stands for the headers of the request that is under way. */
    @Context
    private @Nullable HttpHeaders headers;

    @Inject
    WebApplicationExceptionMapper(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        return answers.toAnswer(failure, CorrelationId.of(headers));
    }
}
