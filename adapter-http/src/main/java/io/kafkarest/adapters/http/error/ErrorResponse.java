package io.kafkarest.adapters.http.error;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The body of every failed request.
 *
 * @param errorCode the HTTP status, or five digits that begin with one
 * @param message what went wrong, safe to show
 */
public record ErrorResponse(int errorCode, String message) {

    /** A failure that is told by its HTTP status alone. */
    public static ErrorResponse ofStatus(int status, String reason) {
        return new ErrorResponse(status, "HTTP " + status + " " + reason);
    }

    /** The body as it goes over the wire. */
    public byte[] toJson() {
        var text = new StringBuilder(64 + message.length());
        text.append("{\"error_code\":").append(errorCode).append(",\"message\":\"");
        JsonStringEncoder.getInstance().quoteAsString(message, text);
        return text.append("\"}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
