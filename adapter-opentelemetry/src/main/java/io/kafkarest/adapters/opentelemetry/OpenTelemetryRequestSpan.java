package io.kafkarest.adapters.opentelemetry;

import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.RequestSpan;
import io.opentelemetry.api.trace.Span;

final class OpenTelemetryRequestSpan implements RequestSpan {

    private final Span span;

    OpenTelemetryRequestSpan(Span span) {
        this.span = span;
    }

    @Override
    public TraceContext context() {
        return TraceContexts.of(span);
    }

    @Override
    public void attribute(String name, String value) {
        span.setAttribute(name, value);
    }

    @Override
    public void attribute(String name, long value) {
        span.setAttribute(name, value);
    }

    @Override
    public void fail(String reason) {
        SpanFailure.mark(span, reason);
    }

    @Override
    public void end(String name) {
        span.updateName(name);
        span.end();
    }
}
