package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.trace.TraceContext;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A read from a consumer instance.
 *
 * @param caller who reads
 * @param instance from which instance
 * @param format the format asked for, or empty for the one of the instance
 * @param timeout how long to wait at most, capped by the instance's own limit; empty for that limit
 * @param maxBytes size of the answer, capped by the proxy's own limit; empty for that limit
 * @param trace where the request stands in a trace, if anybody keeps one
 */
public record ReadQuery(
        Principal caller,
        ConsumerInstanceId instance,
        Optional<EmbeddedFormat> format,
        Optional<Duration> timeout,
        OptionalLong maxBytes,
        Optional<TraceContext> trace) {

    public ReadQuery {
        requireNonNull(caller, "caller");
        requireNonNull(instance, "instance");
        requireNonNull(format, "format");
        requireNonNull(timeout, "timeout");
        requireNonNull(maxBytes, "maxBytes");
        requireNonNull(trace, "trace");
    }

    /** A read outside of any trace. */
    public ReadQuery(
            Principal caller,
            ConsumerInstanceId instance,
            Optional<EmbeddedFormat> format,
            Optional<Duration> timeout,
            OptionalLong maxBytes) {
        this(caller, instance, format, timeout, maxBytes, Optional.empty());
    }
}
