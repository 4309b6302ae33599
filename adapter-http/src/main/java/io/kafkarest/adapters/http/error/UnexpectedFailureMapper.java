package io.kafkarest.adapters.http.error;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Answers everything that nobody expected, without detail. */
public final class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {

    private final FailureAnswers answers;

    /** Put in by Jersey; stands for the headers of the request that is under way. */
    @Context
    private @Nullable HttpHeaders headers;

    @Inject
    UnexpectedFailureMapper(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return answers.toAnswer(failure, CorrelationId.of(headers));
    }
}
