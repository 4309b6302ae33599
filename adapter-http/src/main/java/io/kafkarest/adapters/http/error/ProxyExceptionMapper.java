package io.kafkarest.adapters.http.error;

import io.kafkarest.domain.error.ProxyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers failures that the proxy has a name for. */
public final class ProxyExceptionMapper implements ExceptionMapper<ProxyException> {

    private final FailureAnswers answers;

    @Inject
    ProxyExceptionMapper(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(ProxyException failure) {
        return answers.toAnswer(failure);
    }
}
