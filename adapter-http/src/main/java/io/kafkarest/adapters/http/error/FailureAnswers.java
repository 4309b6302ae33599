package io.kafkarest.adapters.http.error;

import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever failed into an answer, and logs it once. The media type is left to the endpoint. */
public final class FailureAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);
    private static final String INTERNAL_SERVER_ERROR = "Internal Server Error";
    private static final int RETRY_AFTER_SECONDS = 1;

    private final FailureStatus status;
    private final boolean rejectsBadQueryParameters;
    private final boolean hasDistinctTopicNotFound;

    @Inject
    FailureAnswers(FailureStatus status, HttpConfig config) {
        this.status = status;
        this.rejectsBadQueryParameters = config.compatibility().rejectBadQueryParameters();
        this.hasDistinctTopicNotFound = config.compatibility().distinctTopicNotFound();
    }

    /** The answer: a status, headers, and an entity of bytes. */
    public Response toAnswer(Throwable reported, String requestId) {
        Throwable failure = ProxyException.causeOf(reported);
        if (failure instanceof ProxyException named) {
            return toAnswer(named, requestId);
        }
        if (failure instanceof WebApplicationException refusal) {
            return toAnswer(refusal, requestId);
        }
        return unexpected(failure, requestId);
    }

    private Response toAnswer(ProxyException failure, String requestId) {
        FailureStatus.Numbers numbers = status.of(failure.code());
        // Reading from nothing is the caller's mistake, although its status has to say that it is ours.
        if (numbers.http() >= 500 && failure.code() != FailureCode.NOT_SUBSCRIBED) {
            LOG.atWarn()
                    .setCause(failure.getCause())
                    .addKeyValue("code", failure.code())
                    .addKeyValue("requestId", requestId)
                    .log("request failed: {}", failure.getMessage());
        } else {
            LOG.atDebug()
                    .addKeyValue("code", failure.code())
                    .addKeyValue("requestId", requestId)
                    .log("request refused: {}", failure.getMessage());
        }
        return answer(numbers.http(), new ErrorResponse(numbers.errorCode(), message(failure, numbers)));
    }

    private String message(ProxyException failure, FailureStatus.Numbers numbers) {
        if (failure.code() == FailureCode.UNKNOWN_TOPIC_OR_PARTITION && hasDistinctTopicNotFound) {
            return "Topic not found.";
        }
        if (failure.code() == FailureCode.NOT_SUBSCRIBED && numbers.http() == 500) {
            return INTERNAL_SERVER_ERROR;
        }
        return failure.getMessage() == null ? "" : failure.getMessage();
    }

    private Response toAnswer(WebApplicationException refusal, String requestId) {
        if (refusal instanceof ParamException.QueryParamException parameter && rejectsBadQueryParameters) {
            String message = "Query parameter " + parameter.getParameterName() + " must be a number";
            return answer(400, new ErrorResponse(400, message));
        }
        Response original = refusal.getResponse();
        if (original.getStatus() >= 500) {
            return unexpected(refusal, requestId);
        }
        LOG.atDebug()
                .addKeyValue("status", original.getStatus())
                .addKeyValue("requestId", requestId)
                .log("request refused: {}", refusal.getMessage());
        String reason = original.getStatusInfo().getReasonPhrase();
        // Headers such as Allow are kept; the entity is ours.
        return Response.fromResponse(original)
                .entity(ErrorResponse.ofStatus(original.getStatus(), reason).toJson())
                .build();
    }

    private static Response unexpected(Throwable failure, String requestId) {
        LOG.atError().setCause(failure).addKeyValue("requestId", requestId).log("request failed unexpectedly");
        return Response.fromResponse(answer(500, new ErrorResponse(500, INTERNAL_SERVER_ERROR)))
                .header("X-Error-Id", requestId)
                .build();
    }

    private static Response answer(int status, ErrorResponse body) {
        Response.ResponseBuilder answer = Response.status(status).entity(body.toJson());
        if (status == 429 || status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.build();
    }
}
