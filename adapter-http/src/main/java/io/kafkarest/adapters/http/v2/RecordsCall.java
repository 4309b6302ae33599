package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.container.AnswerFate;
import io.kafkarest.adapters.http.tracing.RequestTrace;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.in.ReadQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.glassfish.jersey.server.ParamException;
import org.jspecify.annotations.Nullable;

/** A request to read records. */
public final class RecordsCall {

    private static final String TIMEOUT = "timeout";
    private static final String MAX_BYTES = "max_bytes";

    private final InstanceCall instance;
    private final @Nullable String timeoutMs;
    private final @Nullable String maxBytes;
    private final AnswerFate fate;
    private final Optional<TraceContext> trace;

    /** Called by Jersey for each request. */
    public RecordsCall(
            @BeanParam InstanceCall instance,
            @QueryParam(TIMEOUT) @Nullable String timeoutMs,
            @QueryParam(MAX_BYTES) @Nullable String maxBytes,
            @Context ContainerRequestContext request) {
        this.instance = instance;
        this.timeoutMs = timeoutMs;
        this.maxBytes = maxBytes;
        this.fate = (AnswerFate) request.getProperty(AnswerFate.ATTRIBUTE);
        this.trace = RequestTrace.of(request);
    }

    AnswerFate fate() {
        return fate;
    }

    ReadQuery toQuery(Optional<EmbeddedFormat> format) {
        OptionalLong timeout = limit(TIMEOUT, timeoutMs);
        Optional<Duration> wait =
                timeout.isPresent() ? Optional.of(Duration.ofMillis(timeout.getAsLong())) : Optional.empty();
        return new ReadQuery(instance.caller(), instance.id(), format, wait, limit(MAX_BYTES, maxBytes), trace);
    }

    /** The limit, if there is one: zero and less mean those that instance and proxy have anyway. */
    private static OptionalLong limit(String name, @Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            long limit = Long.parseLong(text);
            return limit > 0 ? OptionalLong.of(limit) : OptionalLong.empty();
        } catch (NumberFormatException notANumber) {
            // As Jersey itself says it, but it logs a stack trace for parameters of parameters.
            throw new ParamException.QueryParamException(notANumber, name, null);
        }
    }
}
