package io.kafkarest.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.scale.JvmProbe;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A trace goes from a caller through the proxy into records, and from records to those who read them. */
@ExtendWith(SuiteExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracingAcceptanceIT {

    private static final String CALLER = "00f067aa0ba902b7";
    private static final String WRITER = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1";
    private static final String OTHER_WRITER = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa2";
    private static final String READER = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb1";
    private static final String RECORD = "{\"records\":[{\"value\":1}]}";
    private static final String STORED = "\"error_code\":null";
    private static final String TELEMETRY = "io.opentelemetry.";

    private final Suite suite;
    private final SpanCollector collector = SpanCollector.start();
    private ProxyUnderTest proxy;

    TracingAcceptanceIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    void start() {
        proxy = startProxy(collector.endpoint());
    }

    @AfterAll
    void stop() {
        proxy.close();
        collector.close();
    }

    @Test
    void goesFromAWriterThroughKafkaToAReader() {
        String topic = suite.newTopic("traced", 1);

        // The short way, and the one through Jersey.
        produce(proxy, "/topics/" + topic, WRITER);
        produce(proxy, "/topics/" + topic + "/partitions/0", OTHER_WRITER);

        Set<String> carried = new HashSet<>();
        carried.add(carriedByRecord(topic, 0, WRITER, "POST /topics/{topic}"));
        carried.add(carriedByRecord(topic, 1, OTHER_WRITER, "POST /topics/{topic}/partitions/{partition}"));
        assertThat(linkedByAReaderOf(topic)).isEqualTo(carried);
        assertThat(JvmProbe.hasLoaded(proxy.process().pid(), TELEMETRY)).isTrue();
    }

    @Test
    void endsAtTheProxyUnlessItIsAskedFor() {
        String topic = suite.newTopic("untraced", 1);
        ProxyUnderTest untraced = suite.proxy();
        warmUp(untraced);

        produce(untraced, "/topics/" + topic, WRITER);

        assertThat(suite.kafka().read(topic, 0, 0, 1))
                .singleElement()
                .satisfies(each -> assertThat(each.headers()).isEmpty());
        assertThat(JvmProbe.hasLoaded(untraced.process().pid(), TELEMETRY)).isFalse();
    }

    @Test
    void costsNothingButSpansWithoutACollector() {
        String topic = suite.newTopic("uncollected", 1);
        ProxyUnderTest alone = startProxy("http://127.0.0.1:" + Ports.free());

        produce(alone, "/topics/" + topic, WRITER);
        JarProcess process = alone.process();
        Await.until(
                "the loss is told",
                Duration.ofSeconds(10),
                () -> process.output().contains("spans cannot be exported"));
        for (int i = 0; i < 20; i++) {
            produce(alone, "/topics/" + topic, WRITER);
        }

        process.terminate();
        assertThat(process.exitCodeWithin(Duration.ofSeconds(10))).isZero();
        assertThat(suite.kafka().read(topic, 0, 0, 21)).hasSize(21);
        assertThat(Pattern.compile("spans cannot be exported")
                        .matcher(process.output())
                        .results())
                .hasSize(1);
        assertThat(process.output()).doesNotContain("\tat ");
    }

    private ProxyUnderTest startProxy(String endpoint) {
        Map<String, String> settings = new HashMap<>(Map.of("tracing.enabled", "true"));
        settings.put("otel.exporter.otlp.endpoint", endpoint);
        settings.put("otel.bsp.schedule.delay", "100");
        settings.put("otel.java.exporter.otlp.retry.disabled", "true");
        ProxyUnderTest started = ProxyUnderTest.start(suite.cluster().bootstrapServers(), settings);
        warmUp(started);
        return started;
    }

    /** The first write of a process takes long where there is much else to do. */
    private void warmUp(ProxyUnderTest started) {
        String topic = suite.newTopic("warm", 1);
        Await.untilPasses(
                Duration.ofSeconds(30),
                () -> assertThat(started.client()
                                .produce(topic, MediaTypes.JSON, RECORD)
                                .body())
                        .contains(STORED));
    }

    private static void produce(ProxyUnderTest proxy, String path, String trace) {
        var answer = HttpCall.of("POST", path)
                .with("Content-Type", MediaTypes.JSON)
                .with("traceparent", traceparent(trace))
                .withBody(RECORD)
                .answerFrom(proxy.port());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(STORED);
    }

    /** The span that a record says it was sent in, which is below that of its request, which is below that of the caller. */
    private String carriedByRecord(String topic, int offset, String trace, String request) {
        ConsumerRecord<byte[], byte[]> written =
                suite.kafka().read(topic, 0, offset, 1).get(0);
        Header header = written.headers().lastHeader("traceparent");
        String traceparent = new String(header.value(), StandardCharsets.US_ASCII);
        Span served = collector.span(trace, request);
        Span sent = collector.span(trace, "send " + topic);

        assertThat(served.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_SERVER);
        assertThat(SpanCollector.hex(served.getParentSpanId())).isEqualTo(CALLER);
        assertThat(sent.getKind()).isEqualTo(Span.SpanKind.SPAN_KIND_PRODUCER);
        assertThat(sent.getParentSpanId()).isEqualTo(served.getSpanId());
        assertThat(traceparent).isEqualTo("00-" + trace + "-" + SpanCollector.hex(sent.getSpanId()) + "-01");
        return SpanCollector.hex(sent.getSpanId());
    }

    /** The spans to which those of a reader are linked when he has both records. */
    private Set<String> linkedByAReaderOf(String topic) {
        String group = suite.uniqueName("traced");
        ProxyClient client = proxy.client();
        client.createInstance(group, "c", "json");
        String instance = ProxyClient.path(group, "c");
        client.assign(instance, topic, 0);
        Set<String> linked = new HashSet<>();
        Await.untilPasses(Duration.ofSeconds(10), () -> {
            HttpCall.of("GET", instance + "/records?timeout=1000")
                    .with("Accept", MediaTypes.JSON)
                    .with("traceparent", traceparent(READER))
                    .answerFrom(proxy.port());
            linked.addAll(links(collector.spans(READER, "receive " + topic)));
            assertThat(linked).hasSizeGreaterThanOrEqualTo(2);
        });
        client.delete(instance);
        return linked;
    }

    private static List<String> links(List<Span> spans) {
        return spans.stream()
                .flatMap(each -> each.getLinksList().stream())
                .map(each -> SpanCollector.hex(each.getSpanId()))
                .toList();
    }

    private static String traceparent(String trace) {
        return "00-" + trace + "-" + CALLER + "-01";
    }
}
