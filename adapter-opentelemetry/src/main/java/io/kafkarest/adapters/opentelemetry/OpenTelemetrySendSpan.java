package io.kafkarest.adapters.opentelemetry;

import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.SendSpan;
import io.opentelemetry.api.trace.Span;
import java.util.List;

final class OpenTelemetrySendSpan implements SendSpan {

    private final Span span;

    OpenTelemetrySendSpan(Span span) {
        this.span = span;
    }

    @Override
    public TraceContext context() {
        return TraceContexts.of(span);
    }

    /** One record that was not stored makes it a failure; the first says why. */
    @Override
    public void end(List<RecordOutcome> outcomes) {
        for (RecordOutcome each : outcomes) {
            if (each instanceof RecordOutcome.Rejected rejected) {
                SpanFailure.mark(span, rejected.code());
                break;
            }
        }
        span.end();
    }

    @Override
    public void fail(Throwable failure) {
        SpanFailure.mark(span, failure);
        span.end();
    }
}
