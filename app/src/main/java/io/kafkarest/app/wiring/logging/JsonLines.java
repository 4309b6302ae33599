package io.kafkarest.app.wiring.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.RootCauseFirstThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.slf4j.event.KeyValuePair;

/** Lines of the log as objects of JSON; what a line says it happened to is in the member {@code keys}. */
final class JsonLines extends LayoutBase<ILoggingEvent> {

    private static final JsonFactory JSON = new JsonFactory();

    private final RootCauseFirstThrowableProxyConverter causes = new RootCauseFirstThrowableProxyConverter();

    /** Times are in UTC, whatever the zone. */
    JsonLines(LoggerContext context, TimeZone unused) {
        setContext(context);
        causes.start();
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField(
                    "time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
            json.writeStringField("level", event.getLevel().toString());
            json.writeStringField("logger", event.getLoggerName());
            json.writeStringField("thread", event.getThreadName());
            json.writeStringField("message", event.getFormattedMessage());
            writeKeys(json, event.getKeyValuePairs());
            if (event.getThrowableProxy() != null) {
                json.writeStringField("exception", causes.convert(event));
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.append('\n').toString();
    }

    @SuppressWarnings("NullAway") // Logback gives null where there are none.
    private static void writeKeys(JsonGenerator json, List<KeyValuePair> pairs) throws IOException {
        if (pairs == null || pairs.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("keys");
        for (KeyValuePair each : pairs) {
            json.writeStringField(each.key, String.valueOf(each.value));
        }
        json.writeEndObject();
    }
}
