package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.container.AnswerFate;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.ports.in.ReadQuery;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A request to read records. */
public final class RecordsCall {

    private final InstanceCall instance;
    private final @Nullable Long timeoutMs;
    private final @Nullable Long maxBytes;
    private final AnswerFate fate;

    /** Called by Jersey for each request. */
    public RecordsCall(
            @BeanParam InstanceCall instance,
            @QueryParam("timeout") @Nullable Long timeoutMs,
            @QueryParam("max_bytes") @Nullable Long maxBytes,
            @Context ContainerRequestContext request) {
        this.instance = instance;
        this.timeoutMs = timeoutMs;
        this.maxBytes = maxBytes;
        this.fate = (AnswerFate) request.getProperty(AnswerFate.ATTRIBUTE);
    }

    AnswerFate fate() {
        return fate;
    }

    ReadQuery toQuery(Optional<EmbeddedFormat> format) {
        // Zero and less mean the limits that instance and proxy have anyway.
        Optional<Duration> timeout =
                Optional.ofNullable(timeoutMs).filter(millis -> millis > 0).map(Duration::ofMillis);
        OptionalLong size = maxBytes == null || maxBytes <= 0 ? OptionalLong.empty() : OptionalLong.of(maxBytes);
        return new ReadQuery(instance.caller(), instance.id(), format, timeout, size);
    }
}
