package io.kafkarest.adapters.opentelemetry;

import io.kafkarest.domain.trace.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What OpenTelemetry and the proxy call a place in a trace, each in the terms of the other. */
final class TraceContexts {

    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private TraceContexts() {}

    /** The place of a span of the SDK, which always has valid ids. */
    static TraceContext of(Span span) {
        Map<String, String> headers = new HashMap<>();
        W3C.inject(Context.root().with(span), headers, (map, name, value) -> {
            if (map != null) {
                map.put(name, value);
            }
        });
        return TraceContext.parse(headers.get(TraceContext.TRACEPARENT), headers.get(TraceContext.TRACESTATE))
                .orElseThrow();
    }

    /** A place in another process. */
    static SpanContext remote(TraceContext trace) {
        return Span.fromContext(W3C.extract(Context.root(), trace, TraceContexts::header))
                .getSpanContext();
    }

    /** A place in this process, as a parent. */
    static Context local(TraceContext trace) {
        SpanContext remote = remote(trace);
        return parent(SpanContext.create(
                remote.getTraceId(), remote.getSpanId(), remote.getTraceFlags(), remote.getTraceState()));
    }

    static Context parent(SpanContext place) {
        return Context.root().with(Span.wrap(place));
    }

    private static @Nullable String header(@Nullable TraceContext trace, String name) {
        if (trace == null) {
            return null;
        }
        return name.equals(TraceContext.TRACEPARENT) ? trace.traceparent() : trace.tracestate();
    }
}
