package io.kafkarest.adapters.http.error;

import io.kafkarest.domain.error.ProxyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers failures that the proxy has a name for. */
public final class ProxyExceptionMapper implements ExceptionMapper<ProxyException> {

    private final FailureAnswers answers;

    /** Put in by Jersey; stands for the headers of the request that is under way. */
    @Context
    private @Nullable HttpHeaders headers;

    @Inject
    ProxyExceptionMapper(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(ProxyException failure) {
        return answers.toAnswer(failure, CorrelationId.of(headers));
    }
}
