package io.kafkarest.adapters.http.error;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers everything that nobody expected, without detail. */
public final class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {

    private final FailureAnswers answers;

    @Inject
    UnexpectedFailureMapper(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return answers.toAnswer(failure);
    }
}
