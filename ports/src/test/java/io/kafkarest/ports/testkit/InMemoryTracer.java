package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.ReceiveSpan;
import io.kafkarest.ports.out.RequestSpan;
import io.kafkarest.ports.out.SendSpan;
import io.kafkarest.ports.out.Tracer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the spans that have ended. */
public final class InMemoryTracer implements Tracer {

    private final Queue<EndedSpan> ended = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();

    /**
     * A span that has ended.
     *
     * @param failure why it failed; empty if it did not
     * @param about attributes of a request, outcomes of what was sent, records that were read
     */
    public record EndedSpan(
            String name, TraceContext context, Optional<TraceContext> parent, String failure, List<Object> about) {}

    /** What has ended so far, in that order. */
    public List<EndedSpan> ended() {
        return List.copyOf(ended);
    }

    @Override
    public RequestSpan startRequest(Optional<TraceContext> caller, String name) {
        return new Request(new Open(caller));
    }

    @Override
    public SendSpan startSend(TraceContext parent, TopicName topic, int records) {
        return new Send(new Open(Optional.of(parent)), "send " + topic);
    }

    @Override
    public ReceiveSpan startReceive(TraceContext parent, ConsumerInstanceId reader) {
        return new Receive(new Open(Optional.of(parent)), "receive by " + reader);
    }

    /** What all spans have in common. */
    private final class Open {

        private final Optional<TraceContext> parent;
        private final TraceContext context;
        private final AtomicBoolean isEnded = new AtomicBoolean();

        Open(Optional<TraceContext> parent) {
            long id = ids.incrementAndGet();
            this.parent = parent;
            this.context = new TraceContext(
                    "00-%s-%016x-01".formatted(parent.map(TraceContext::traceId).orElse("%032x".formatted(id)), id),
                    parent.map(TraceContext::tracestate).orElse(""));
        }

        void end(String name, String failure, List<?> about) {
            if (isEnded.compareAndSet(false, true)) {
                ended.add(new EndedSpan(name, context, parent, failure, List.copyOf(about)));
            }
        }
    }

    private record Request(Open span, Map<String, Object> attributes, Queue<String> failures) implements RequestSpan {

        Request(Open span) {
            this(span, new TreeMap<>(), new ConcurrentLinkedQueue<>());
        }

        @Override
        public TraceContext context() {
            return span.context;
        }

        @Override
        public void attribute(String name, String value) {
            attributes.put(name, value);
        }

        @Override
        public void attribute(String name, long value) {
            attributes.put(name, value);
        }

        @Override
        public void fail(String reason) {
            failures.add(reason);
        }

        @Override
        public void end(String name) {
            span.end(name, String.join(" ", failures), List.of(Map.copyOf(attributes)));
        }
    }

    private record Send(Open span, String name) implements SendSpan {

        @Override
        public TraceContext context() {
            return span.context;
        }

        @Override
        public void end(List<RecordOutcome> outcomes) {
            span.end(name, "", outcomes);
        }

        @Override
        public void fail(Throwable failure) {
            span.end(name, failure.toString(), List.of());
        }
    }

    private record Receive(Open span, String name) implements ReceiveSpan {

        @Override
        public void end(List<FetchedRecord> records) {
            span.end(name, "", records);
        }

        @Override
        public void fail(Throwable failure) {
            span.end(name, failure.toString(), List.of());
        }
    }
}
