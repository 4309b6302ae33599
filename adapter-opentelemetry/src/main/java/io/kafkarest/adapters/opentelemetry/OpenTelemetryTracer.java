package io.kafkarest.adapters.opentelemetry;

import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.ReceiveSpan;
import io.kafkarest.ports.out.RequestSpan;
import io.kafkarest.ports.out.SendSpan;
import io.kafkarest.ports.out.Tracer;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import java.util.Optional;

/**
 * Begins spans of OpenTelemetry, with the kinds, names and attributes of its semantic conventions for messaging: a receive
 * is a client's, since who processes the records is behind the proxy.
 */
final class OpenTelemetryTracer implements Tracer {

    private final io.opentelemetry.api.trace.Tracer tracer;

    OpenTelemetryTracer(io.opentelemetry.api.trace.Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public RequestSpan startRequest(Optional<TraceContext> caller, String name) {
        Context parent =
                caller.map(TraceContexts::remote).map(TraceContexts::parent).orElseGet(Context::root);
        return new OpenTelemetryRequestSpan(tracer.spanBuilder(name)
                .setSpanKind(SpanKind.SERVER)
                .setParent(parent)
                .startSpan());
    }

    @Override
    public SendSpan startSend(TraceContext parent, TopicName topic, int records) {
        SpanBuilder span = messaging(MessagingAttributes.SEND + " " + topic, MessagingAttributes.SEND, parent)
                .setSpanKind(SpanKind.PRODUCER)
                .setAttribute(MessagingAttributes.DESTINATION, topic.value());
        if (records > 1) {
            span.setAttribute(MessagingAttributes.COUNT, (long) records);
        }
        return new OpenTelemetrySendSpan(span.startSpan());
    }

    @Override
    public ReceiveSpan startReceive(TraceContext parent, ConsumerInstanceId reader) {
        return new OpenTelemetryReceiveSpan(messaging(MessagingAttributes.RECEIVE, MessagingAttributes.RECEIVE, parent)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(MessagingAttributes.GROUP, reader.group().value())
                .startSpan());
    }

    private SpanBuilder messaging(String name, String operation, TraceContext parent) {
        return tracer.spanBuilder(name)
                .setParent(TraceContexts.local(parent))
                .setAttribute(MessagingAttributes.SYSTEM, "kafka")
                .setAttribute(MessagingAttributes.OPERATION_TYPE, operation)
                .setAttribute(MessagingAttributes.OPERATION_NAME, operation);
    }
}
