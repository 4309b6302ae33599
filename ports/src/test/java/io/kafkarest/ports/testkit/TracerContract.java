package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.ReceiveSpan;
import io.kafkarest.ports.out.RequestSpan;
import io.kafkarest.ports.out.SendSpan;
import io.kafkarest.ports.out.Tracer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What callers of a {@link Tracer} rely on. */
public interface TracerContract {

    /** A tracer that records every trace, unless a caller says that his is not recorded. */
    Tracer tracer();

    @Test
    default void goesOnWithTheTraceOfTheCaller() {
        TraceContext caller = TestRecords.trace("vendor=1");

        TraceContext request = startRequest(Optional.of(caller)).context();

        assertThat(request.traceId()).isEqualTo(caller.traceId());
        assertThat(request.spanId()).isNotEqualTo(caller.spanId());
        assertThat(request.tracestate()).isEqualTo("vendor=1");
        assertThat(request.traceparent()).endsWith("-01");
    }

    @Test
    default void beginsATraceForEachRequestThatBelongsToNone() {
        TraceContext one = startRequest(Optional.empty()).context();
        TraceContext another = startRequest(Optional.empty()).context();

        assertThat(one.traceId()).isNotEqualTo(another.traceId());
    }

    @Test
    default void hasASpanOfItsOwnForWhatIsSent() {
        TraceContext request =
                startRequest(Optional.of(TestRecords.trace("vendor=1"))).context();

        TraceContext sending = startSend(request).context();

        assertThat(sending.traceId()).isEqualTo(request.traceId());
        assertThat(sending.spanId()).isNotEqualTo(request.spanId());
        assertThat(sending.tracestate()).isEqualTo("vendor=1");
    }

    @Test
    default void failsNeitherAtASecondEndNorAtWhatIsSaidAfterIt() {
        RequestSpan request = startRequest(Optional.empty());
        SendSpan sending = startSend(request.context());
        ReceiveSpan reading =
                tracer().startReceive(request.context(), new ConsumerInstanceId(new ConsumerGroupId("g"), "i"));
        Throwable failure = new ProxyException(FailureCode.BROKER_UNREACHABLE, "away");

        assertThatCode(() -> {
                    sending.end(List.of(new RecordOutcome.Stored(0, 0)));
                    sending.fail(failure);
                    reading.fail(failure);
                    reading.end(List.of());
                    request.end("request");
                    request.attribute("text", "value");
                    request.attribute("number", 1);
                    request.fail("late");
                    request.end("again");
                })
                .doesNotThrowAnyException();
    }

    private RequestSpan startRequest(Optional<TraceContext> caller) {
        return tracer().startRequest(caller, "request");
    }

    private SendSpan startSend(TraceContext parent) {
        return tracer().startSend(parent, new TopicName("topic"), 1);
    }
}
