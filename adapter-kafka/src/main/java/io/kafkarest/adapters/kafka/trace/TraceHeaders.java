package io.kafkarest.adapters.kafka.trace;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kafkarest.domain.trace.TraceContext;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * The headers by which records carry a trace, as W3C Trace Context names them.
 *
 * @param headers made once for all records of a request
 * @param size how many bytes they are in a record, about
 */
public record TraceHeaders(List<Header> headers, int size) {

    /** Lengths of the header's name and value, and how many headers there are. */
    private static final int OVERHEAD_BYTES = 4;

    /** The headers of a record that belongs there. */
    public static TraceHeaders of(TraceContext trace) {
        Header parent = header(TraceContext.TRACEPARENT, trace.traceparent());
        return trace.tracestate().isEmpty()
                ? new TraceHeaders(List.of(parent), sizeOf(parent))
                : with(parent, header(TraceContext.TRACESTATE, trace.tracestate()));
    }

    /** What the headers of a record say; those that are not valid say nothing. */
    public static Optional<TraceContext> read(Headers headers) {
        String traceparent = text(headers.lastHeader(TraceContext.TRACEPARENT));
        return traceparent == null
                ? Optional.empty()
                : TraceContext.parse(traceparent, text(headers.lastHeader(TraceContext.TRACESTATE)));
    }

    private static TraceHeaders with(Header parent, Header state) {
        return new TraceHeaders(List.of(parent, state), sizeOf(parent) + sizeOf(state));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(US_ASCII));
    }

    private static int sizeOf(Header header) {
        return OVERHEAD_BYTES + header.key().length() + header.value().length;
    }

    private static @Nullable String text(@Nullable Header header) {
        byte[] bytes = header == null ? null : header.value();
        return bytes == null ? null : new String(bytes, US_ASCII);
    }
}
