package io.kafkarest.adapters.http.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.config.RequestLogConfig;
import io.kafkarest.adapters.http.fake.FakeDelivery;
import io.kafkarest.adapters.http.fake.FakeProxy;
import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemoryTracer;
import io.kafkarest.ports.testkit.InMemoryTracer.EndedSpan;
import io.kafkarest.ports.testkit.TestRecords;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request is a span, whichever way it takes. */
class RequestTracingTest {

    private static final TraceContext CALLER = TestRecords.trace("vendor=1");
    private static final String PARENT = "traceparent: " + CALLER.traceparent();
    private static final String STATE = "tracestate: " + CALLER.tracestate();
    private static final String JSON = "Content-Type: " + KafkaMediaTypes.JSON;
    private static final String AVRO = "Content-Type: " + KafkaMediaTypes.AVRO;
    private static final String RECORD = "{\"records\":[{\"value\":1}]}";

    private final InMemoryTracer tracer = new InMemoryTracer();
    private TestServer server;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goesOnWithTheTraceOfAWriterBothWays(boolean isShort) {
        start(isShort ? GuardConfig.NONE : Guards.throughJersey());

        server.send("POST /topics/t1", RECORD, JSON, PARENT, STATE);

        EndedSpan span = onlySpan();
        assertThat(span.name()).isEqualTo("POST /topics/{topic}");
        assertThat(span.parent()).contains(CALLER);
        assertThat(span.failure()).isEmpty();
        assertThat(server.proxy.produced.remove().trace()).contains(span.context());
        assertThat(attributes(span))
                .containsOnly(
                        entry("http.request.method", "POST"),
                        entry("http.response.status_code", 200L),
                        entry("http.route", "/topics/{topic}"),
                        entry("url.path", "/topics/t1"),
                        entry("url.scheme", "http"));
    }

    @Test
    void handsTheTraceOnWithRecordsBySchemasAndForPartitions() {
        start(GuardConfig.NONE);

        server.send("POST /topics/t1", "{\"value_schema_id\":1,\"records\":[{\"value\":1}]}", AVRO, PARENT);
        server.send("POST /topics/t1/partitions/0", RECORD, JSON, PARENT);

        List<EndedSpan> spans = spans(2);
        assertThat(spans).extracting(EndedSpan::name).endsWith("POST /topics/{topic}/partitions/{partition}");
        assertThat(server.proxy.producedWithSchemas.remove().trace())
                .contains(spans.get(0).context());
        assertThat(server.proxy.produced.remove().trace()).contains(spans.get(1).context());
    }

    @Test
    void goesOnWithTheTraceOfAReader() {
        start(GuardConfig.NONE);
        Queue<ReadQuery> asked = new ConcurrentLinkedQueue<>();
        server.proxy.reading = query -> {
            asked.add(query);
            return FakeProxy.done(new RecordRead(EmbeddedFormat.BINARY, FakeDelivery.of()));
        };

        server.get("/consumers/g/instances/c/records", PARENT);

        EndedSpan span = onlySpan();
        assertThat(span.name()).isEqualTo("GET /consumers/{group}/instances/{instance}/records");
        assertThat(asked.remove().trace()).contains(span.context());
    }

    @Test
    void beginsATraceWithoutOneOfTheCaller() {
        start(GuardConfig.NONE);

        server.get("/topics");

        assertThat(onlySpan().parent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01"})
    void ignoresATraceThatIsNotValid(String traceparent) {
        start(GuardConfig.NONE);

        assertThat(server.get("/topics", "traceparent: " + traceparent).statusCode())
                .isEqualTo(200);

        assertThat(onlySpan().parent()).isEmpty();
    }

    @Test
    void ignoresTwoTracesAtOnce() {
        start(GuardConfig.NONE);

        server.get("/topics", PARENT, PARENT);

        assertThat(onlySpan().parent()).isEmpty();
    }

    @Test
    void takesSeveralStatesForOne() {
        start(GuardConfig.NONE);

        server.get("/topics", PARENT, "tracestate: a=1", "tracestate: b=2");

        assertThat(onlySpan().parent()).map(TraceContext::tracestate).contains("a=1,b=2");
    }

    @ParameterizedTest
    @CsvSource({
        "GET /nowhere?token=secret, 404, GET, GET",
        "PURGE /topics, 405, HTTP, _OTHER",
        "GET /topics/none, 404, GET /topics/{topic}, GET"
    })
    void namesNothingThatAStrangerCanMakeUp(String request, long status, String name, String method) {
        start(GuardConfig.NONE);

        server.send(request, "");

        EndedSpan span = onlySpan();
        assertThat(span.name()).isEqualTo(name);
        assertThat(span.failure()).isEmpty();
        assertThat(attributes(span))
                .containsEntry("http.response.status_code", status)
                .containsEntry("http.request.method", method);
        assertThat(span.toString()).doesNotContain("secret");
    }

    @Test
    void tellsOfFailuresOnThisSide() {
        start(GuardConfig.NONE);
        server.proxy.topics = FakeProxy.failed(FailureCode.BROKER_UNREACHABLE, "away");

        server.get("/topics");

        assertThat(onlySpan().failure()).isEqualTo("500");
    }

    @Test
    void leavesOutWhatOperatorsAsk() {
        OperationsConfig operations =
                OperationsConfig.with(List.of(URI.create("http://127.0.0.1:0")), RequestLogConfig.OFF);
        server = TestServer.start(GuardConfig.NONE, operations, tracer);

        server.get("/readyz");
        server.get("/livez/");
        TestServer.send(server.managementPort(), "GET /metrics", "");
        server.get("/topics");

        assertThat(onlySpan().name()).isEqualTo("GET /topics");
    }

    @Test
    void isNotInTheWayWithoutATracer() {
        server = TestServer.start();

        server.send("POST /topics/t1", RECORD, JSON, PARENT);
        server.send("POST /topics/t1/partitions/0", RECORD, JSON, PARENT);

        assertThat(server.proxy.produced)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.trace()).isEqualTo(Optional.empty()));
    }

    private void start(GuardConfig guards) {
        server = TestServer.start(guards, OperationsConfig.DEFAULTS, tracer);
    }

    private EndedSpan onlySpan() {
        return spans(1).get(0);
    }

    /** A span ends a little after the caller has his answer. */
    private List<EndedSpan> spans(int count) {
        Await.until(count + " spans have ended", () -> tracer.ended().size() >= count);
        assertThat(tracer.ended()).hasSize(count);
        return tracer.ended();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attributes(EndedSpan span) {
        return (Map<String, Object>) span.about().get(0);
    }
}
