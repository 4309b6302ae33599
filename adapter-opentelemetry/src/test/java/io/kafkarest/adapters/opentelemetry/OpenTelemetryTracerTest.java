package io.kafkarest.adapters.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.ReceiveSpan;
import io.kafkarest.ports.out.RequestSpan;
import io.kafkarest.ports.out.SendSpan;
import io.kafkarest.ports.out.Tracer;
import io.kafkarest.ports.testkit.TestRecords;
import io.kafkarest.ports.testkit.TracerContract;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenTelemetryTracerTest implements TracerContract {

    private static final TraceContext CALLER = TestRecords.trace("vendor=1");
    private static final ConsumerInstanceId READER = new ConsumerInstanceId(new ConsumerGroupId("g"), "i");

    private final InMemorySpanExporter exported = InMemorySpanExporter.create();
    private final OpenTelemetryTracer tracer = new OpenTelemetryTracer(SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(exported))
            .build()
            .get("test"));

    @Override
    public Tracer tracer() {
        return tracer;
    }

    @Test
    void describesRequestsAsTheyDescribeThemselves() {
        RequestSpan span = tracer.startRequest(Optional.of(CALLER), "POST");
        span.attribute("http.request.method", "POST");
        span.attribute("http.response.status_code", 503);
        span.fail("503");
        span.end("POST /topics/{topic}");

        SpanData data = onlySpan();
        assertThat(data.getName()).isEqualTo("POST /topics/{topic}");
        assertThat(data.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(data.getParentSpanId()).isEqualTo(CALLER.spanId());
        assertThat(data.getParentSpanContext().isRemote()).isTrue();
        assertThat(data.getStatus()).isEqualTo(StatusData.error());
        assertThat(attributes(data))
                .isEqualTo(
                        Map.of("http.request.method", "POST", "http.response.status_code", 503L, "error.type", "503"));
    }

    @Test
    void keepsNothingOfWhatTheCallerDoesNotKeep() {
        String unrecorded = CALLER.traceparent().substring(0, 53) + "00";

        RequestSpan span = tracer.startRequest(TraceContext.parse(unrecorded, ""), "GET");
        span.end("GET");

        assertThat(exported.getFinishedSpanItems()).isEmpty();
        assertThat(span.context().traceId()).isEqualTo(CALLER.traceId());
        assertThat(span.context().traceparent()).endsWith("-00");
    }

    @Test
    void describesWhatIsSent() {
        SendSpan span = tracer.startSend(CALLER, new TopicName("t"), 2);
        span.end(List.of(new RecordOutcome.Stored(0, 1), new RecordOutcome.Stored(0, 2)));

        SpanData data = onlySpan();
        assertThat(data.getName()).isEqualTo("send t");
        assertThat(data.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(data.getParentSpanId()).isEqualTo(CALLER.spanId());
        assertThat(data.getParentSpanContext().isRemote()).isFalse();
        assertThat(data.getSpanId()).isEqualTo(span.context().spanId());
        assertThat(data.getStatus()).isEqualTo(StatusData.unset());
        assertThat(attributes(data))
                .isEqualTo(Map.of(
                        "messaging.system", "kafka",
                        "messaging.operation.type", "send",
                        "messaging.operation.name", "send",
                        "messaging.destination.name", "t",
                        "messaging.batch.message_count", 2L));
    }

    @Test
    void namesTheFirstFailureOfWhatIsSent() {
        tracer.startSend(CALLER, new TopicName("t"), 1)
                .end(List.of(
                        new RecordOutcome.Stored(0, 1),
                        new RecordOutcome.Rejected(FailureCode.ACCESS_DENIED, "no"),
                        new RecordOutcome.Rejected(FailureCode.KAFKA_FAILURE, "no")));

        SpanData data = onlySpan();
        assertThat(data.getStatus()).isEqualTo(StatusData.error());
        assertThat(attributes(data))
                .containsEntry("error.type", "access_denied")
                .doesNotContainKey("messaging.batch.message_count");
    }

    @Test
    void namesFailuresByTheirCodesWithoutTheirMessages() {
        Throwable known = new ProxyException(FailureCode.BROKER_UNREACHABLE, "private");

        tracer.startSend(CALLER, new TopicName("t"), 1).fail(new CompletionException(known));
        tracer.startReceive(CALLER, READER).fail(new IllegalStateException("private"));

        assertThat(exported.getFinishedSpanItems())
                .allSatisfy(each -> assertThat(each.getStatus()).isEqualTo(StatusData.error()))
                .extracting(each -> attributes(each).get("error.type"))
                .containsExactly("broker_unreachable", IllegalStateException.class.getName());
        assertThat(exported.getFinishedSpanItems().toString()).doesNotContain("private");
    }

    @Test
    void linksAReadWithTheWritersOfItsRecords() {
        TraceContext other = writer(2);

        tracer.startReceive(CALLER, READER)
                .end(List.of(
                        record("t", 0, Optional.of(writer(1))),
                        record("t", 1, Optional.of(writer(1))),
                        record("t", 2, Optional.empty()),
                        record("t", 3, Optional.of(other))));

        SpanData data = onlySpan();
        assertThat(data.getName()).isEqualTo("receive t");
        assertThat(data.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(links(data)).containsExactly(writer(1).spanId(), other.spanId());
        assertThat(attributes(data))
                .isEqualTo(Map.of(
                        "messaging.system", "kafka",
                        "messaging.operation.type", "receive",
                        "messaging.operation.name", "receive",
                        "messaging.consumer.group.name", "g",
                        "messaging.destination.name", "t",
                        "messaging.batch.message_count", 4L));
    }

    @Test
    void namesNoTopicIfThereAreSeveralOrNone() {
        ReceiveSpan several = tracer.startReceive(CALLER, READER);
        several.end(List.of(record("t", 0, Optional.empty()), record("u", 0, Optional.empty())));
        tracer.startReceive(CALLER, READER).end(List.of());

        assertThat(exported.getFinishedSpanItems()).hasSize(2).allSatisfy(each -> {
            assertThat(each.getName()).isEqualTo("receive");
            assertThat(attributes(each)).doesNotContainKey("messaging.destination.name");
        });
    }

    @Test
    void linksWithABoundedNumberOfWriters() {
        tracer.startReceive(CALLER, READER)
                .end(IntStream.rangeClosed(1, 1_000)
                        .mapToObj(each -> record("t", each, Optional.of(writer(each))))
                        .toList());

        assertThat(links(onlySpan()))
                .hasSize(128)
                .startsWith(writer(1).spanId())
                .endsWith(writer(128).spanId());
        assertThat(onlySpan().getTotalRecordedLinks()).isEqualTo(128);
    }

    private SpanData onlySpan() {
        assertThat(exported.getFinishedSpanItems()).hasSize(1);
        return exported.getFinishedSpanItems().get(0);
    }

    private static Map<String, Object> attributes(SpanData span) {
        return span.getAttributes().asMap().entrySet().stream()
                .collect(Collectors.toMap(each -> key(each.getKey()), Map.Entry::getValue));
    }

    private static String key(AttributeKey<?> key) {
        return key.getKey();
    }

    private static Stream<String> links(SpanData span) {
        return span.getLinks().stream().map(LinkData::getSpanContext).map(each -> each.getSpanId());
    }

    private static TraceContext writer(int number) {
        return new TraceContext("00-%032x-%016x-01".formatted(number, number), "");
    }

    private static FetchedRecord record(String topic, long offset, Optional<TraceContext> trace) {
        return new FetchedRecord(TopicPartition.of(topic, 0), offset, RecordKey.NONE, RecordValue.TOMBSTONE, trace);
    }
}
