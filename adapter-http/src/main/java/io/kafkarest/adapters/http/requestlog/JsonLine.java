package io.kafkarest.adapters.http.requestlog;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.kafkarest.adapters.http.error.CorrelationId;
import io.kafkarest.adapters.http.filter.LoggedCaller;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** An object for each request; what is not known is left out. */
final class JsonLine implements RequestLine {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_LETTERS = 300;

    @Override
    public String of(Request request, Response response) {
        StringWriter line = new StringWriter(USUAL_LETTERS);
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            text(
                    json,
                    "time",
                    Instant.ofEpochMilli(Request.getTimeStamp(request)).toString());
            text(json, "requestId", CorrelationId.of(request));
            text(json, "client", Request.getRemoteAddr(request));
            text(json, "principal", LoggedCaller.of(request));
            text(json, "method", request.getMethod());
            text(json, "path", RequestTarget.of(request));
            text(json, "protocol", request.getConnectionMetaData().getProtocol());
            json.writeNumberField("status", response.getStatus());
            json.writeNumberField("bytesIn", Math.max(Request.getContentBytesRead(request), 0));
            json.writeNumberField("bytesOut", Response.getContentBytesWritten(response));
            long nanos = NanoTime.since(request.getBeginNanoTime());
            json.writeNumberField("millis", TimeUnit.NANOSECONDS.toMillis(nanos));
            Integer code = LogCode.of(request);
            if (code != null) {
                json.writeNumberField("code", code);
            }
            text(json, "referer", RequestTarget.ofReferer(request));
            text(json, "userAgent", request.getHeaders().get(HttpHeader.USER_AGENT));
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }
}
