package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.error.CorrelationId;
import io.kafkarest.adapters.http.error.ErrorResponse;
import io.kafkarest.adapters.http.media.AnswerLabel;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Answers in JSON what the container refuses by itself, and tells nothing but the status. */
final class JsonErrorHandler extends ErrorHandler {

    private static final int RETRY_AFTER_SECONDS = 1;

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.setStatus(statusOf(request, response));
        String id = CorrelationId.of(request);
        if (id != null) {
            // The container takes back all headers before it answers by itself.
            response.getHeaders().put(CorrelationId.HEADER, id);
        }
        if (request.getAttribute(DosFilters.REFUSAL) != null) {
            response.getHeaders().put("DoSFilter", "unavailable");
        }
        write(request, response, callback);
        return true;
    }

    /** Writes the body for the status that the answer has. */
    static void write(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        if (status == HttpStatus.TOO_MANY_REQUESTS_429 || status == HttpStatus.SERVICE_UNAVAILABLE_503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        if (HttpMethod.HEAD.is(request.getMethod()) || HttpStatus.hasNoBody(status)) {
            response.write(true, ByteBuffer.allocate(0), callback);
            return;
        }
        byte[] body =
                ErrorResponse.ofStatus(status, HttpStatus.getMessage(status)).toJson();
        String label = AnswerLabel.of(request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, label);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    private static int statusOf(Request request, Response response) {
        Object cause = request.getAttribute(ERROR_EXCEPTION);
        int status = cause instanceof HttpException refusal ? refusal.getCode() : response.getStatus();
        return status < 400 ? HttpStatus.INTERNAL_SERVER_ERROR_500 : status;
    }
}
