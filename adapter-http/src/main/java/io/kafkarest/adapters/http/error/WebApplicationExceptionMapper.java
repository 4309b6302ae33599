package io.kafkarest.adapters.http.error;

import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers requests that were refused before or by the resources. */
public final class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {

    private final FailureAnswers answers;

    @Inject
    WebApplicationExceptionMapper(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(WebApplicationException failure) {
        return answers.toAnswer(failure);
    }
}
