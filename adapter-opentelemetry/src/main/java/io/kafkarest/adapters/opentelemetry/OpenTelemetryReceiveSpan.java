package io.kafkarest.adapters.opentelemetry;

import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.ReceiveSpan;
import io.opentelemetry.api.trace.Span;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

final class OpenTelemetryReceiveSpan implements ReceiveSpan {

    /** As many as OpenTelemetry keeps of a span unless it is told otherwise. */
    private static final int MOST_LINKS = 128;

    private final Span span;

    OpenTelemetryReceiveSpan(Span span) {
        this.span = span;
    }

    @Override
    public void end(List<FetchedRecord> records) {
        if (span.isRecording()) {
            span.setAttribute(MessagingAttributes.COUNT, (long) records.size());
            tellTopic(records);
            writers(records).forEach(each -> span.addLink(TraceContexts.remote(each)));
        }
        span.end();
    }

    @Override
    public void fail(Throwable failure) {
        SpanFailure.mark(span, failure);
        span.end();
    }

    private void tellTopic(List<FetchedRecord> records) {
        if (records.isEmpty()) {
            return;
        }
        TopicName topic = records.get(0).partition().topic();
        if (records.stream().allMatch(each -> each.partition().topic().equals(topic))) {
            span.setAttribute(MessagingAttributes.DESTINATION, topic.value());
            span.updateName(MessagingAttributes.RECEIVE + " " + topic);
        }
    }

    /** Records that were written together have one writer. */
    private static Collection<TraceContext> writers(List<FetchedRecord> records) {
        Set<TraceContext> writers = new LinkedHashSet<>();
        for (FetchedRecord each : records) {
            each.trace().ifPresent(writers::add);
            if (writers.size() == MOST_LINKS) {
                break;
            }
        }
        return writers;
    }
}
