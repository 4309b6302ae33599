package io.kafkarest.adapters.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.http.config.DosFilterConfig;
import io.kafkarest.adapters.http.config.LatencyConfig;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.config.RequestLogConfig;
import io.kafkarest.adapters.http.fake.Guards;
import io.kafkarest.adapters.http.fake.TestServer;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javax.management.Attribute;
import javax.management.AttributeNotFoundException;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** Requests in JMX, under the names that dashboards for the reference know. */
class JmxViewTest {

    private static final String JSON = "Content-Type: application/vnd.kafka.json.v2+json";

    private final MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();

    @Test
    void hasTheNumbersOfEachEndpointAndOfAll() throws Exception {
        ObjectName bean = new ObjectName("kafka.rest:type=jersey-metrics");
        try (TestServer server = TestServer.start()) {
            server.send("POST /topics/t1", "{\"records\":[{\"value\":1}]}", JSON);
            server.send("POST /topics/t1", "{\"records\":[]}", JSON);
            server.get("/topics/t1/partitions/0/offsets");
            server.get("/livez");

            assertThat(number(bean, "topic.produce-json+v2.request-total")).isEqualTo(2);
            assertThat(number(bean, "topic.produce-json+v2.request-error-total"))
                    .isEqualTo(1);
            assertThat(number(bean, "topic.produce-json+v2.request-size-avg")).isEqualTo((25 + 14) / 2.0);
            assertThat(number(bean, "topic.produce-json+v2.request-latency-avg"))
                    .isPositive();
            double longest = number(bean, "topic.produce-json+v2.request-latency-max");
            assertThat(longest).isPositive();
            assertThat(number(bean, "topic.produce-json+v2.request-latency-99")).isEqualTo(longest);
            assertThat(number(bean, "topic.produce-json+v2.request-latency-95")).isEqualTo(longest);
            assertThat(number(bean, "topic.produce-json+v2.response-byte-rate")).isPositive();
            assertThat(number(bean, "request-total")).isGreaterThanOrEqualTo(3);
            assertThat(names(bean))
                    .contains("request-rate", "topic.produce-json+v2.request-error-rate")
                    .noneMatch(name -> name.contains("offsets"));
            assertThatThrownBy(() -> jmx.getAttribute(bean, "topic.produce-json+v2.request-size-max"))
                    .isInstanceOf(AttributeNotFoundException.class);
        }

        assertThat(jmx.isRegistered(bean)).isFalse();
    }

    @Test
    void hasErrorsByClassOfStatus() throws Exception {
        try (TestServer server = TestServer.start()) {
            server.send("POST /topics/t1", "{\"records\":[{\"value\":1}]}", JSON);
            server.send("POST /topics/t1", "{\"records\":[]}", JSON);
            server.get("/livez");

            assertThat(number(errors("4xx"), "topic.produce-json+v2.request-error-total"))
                    .isEqualTo(1);
            assertThat(number(errors("4xx"), "request-error-count")).isEqualTo(1);
            assertThat(List.of("1xx", "2xx", "3xx", "5xx", "429", "unknown"))
                    .allSatisfy(status -> assertThat(number(errors(status), "request-error-total"))
                            .isZero());
            assertThat(names(errors("4xx"))).noneMatch(name -> name.endsWith("request-rate"));
        }

        assertThat(jmx.isRegistered(errors("4xx"))).isFalse();
    }

    @Test
    void hasTheContainer() throws Exception {
        ObjectName bean = new ObjectName("kafka.rest:type=jetty-metrics");
        try (TestServer server = TestServer.start()) {
            Socket open = server.connect();
            server.get("/livez");
            await(() -> number(bean, "request-total") >= 1);

            assertThat(number(bean, "connections-active")).isGreaterThanOrEqualTo(2);
            assertThat(number(bean, "connections-accepted-rate")).isPositive();
            assertThat(number(bean, "busy-thread-count")).isPositive();
            assertThat(number(bean, "thread-pool-usage")).isBetween(0.0, 1.0);
            assertThat(number(bean, "request-queue-size")).isNotNegative();
            assertThat(number(bean, "connections-closed-rate")).isZero();
            open.close();
            await(() -> number(bean, "connections-closed-rate") > 0);
            assertThat(jmx.getAttributes(bean, new String[] {"request-rate", "no-such"})
                            .asList())
                    .extracting(Attribute::getName)
                    .containsExactly("request-rate");
        }

        assertThat(jmx.isRegistered(bean)).isFalse();
    }

    @Test
    void countsWhatTheDosFilterRefuses() throws Exception {
        ObjectName bean = new ObjectName("kafka.rest:type=jetty-metrics,http_status_code=429");
        var limit = new DosFilterConfig(
                true, 1, 1, -1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(9), true, List.of());
        try (TestServer server = TestServer.start(Guards.dos(limit))) {
            while (server.get("/").statusCode() == 200) {
                assertThat(number(bean, "request-error-total")).isZero();
            }

            await(() -> number(bean, "request-error-total") >= 1);
            assertThat(number(bean, "request-error-rate")).isPositive();
        }
    }

    @Test
    void countsRequestsByWhetherTheyTookTooLongIfWanted() throws Exception {
        ObjectName bean = new ObjectName("kafka.rest:type=jersey-metrics");
        LatencyConfig latency = new LatencyConfig(true, Duration.ZERO, Duration.ofHours(1), 0.001);
        try (TestServer server =
                TestServer.start(new OperationsConfig(List.of(), RequestLogConfig.OFF, "kafka.rest", latency))) {
            server.get("/topics");
            await(() -> number(bean, "topics.list+v2.response-below-latency-sla-total") == 1);

            assertThat(number(bean, "topics.list+v2.response-below-latency-slo-total"))
                    .isZero();
            assertThat(number(bean, "topics.list+v2.response-above-latency-slo-total"))
                    .isEqualTo(1);
            assertThat(number(bean, "response-above-latency-sla-total")).isZero();
            assertThat(number(bean, "topics.list+v2.request-latency-99")).isEqualTo(0.001);
            assertThat(server.get("/metrics").body())
                    .contains("kafka_rest_http_request_objective_total{api=\"v2\",endpoint=\"topics.list\","
                            + "latency=\"above\",objective=\"slo\"} 1.0");
        }
        try (TestServer server = TestServer.start()) {
            server.get("/topics");

            assertThat(names(bean)).noneMatch(name -> name.contains("latency-slo"));
            assertThat(server.get("/metrics").body()).doesNotContain("objective");
        }
    }

    @Test
    void namesEveryEndpointOfTheReference() {
        assertThat(List.of(
                        "api.v2.root.get",
                        "api.v2.topics.get",
                        "api.v2.produce-to-partition.json-schema",
                        "api.v2.consumers.consume-protobuf",
                        "api.v2.consumers.get-assignments",
                        "api.v2.partitions.get-offsets",
                        "other"))
                .map(name -> ReferenceNames.of(EndpointLabels.of(name)).orElse("-"))
                .containsExactly(
                        "root.get+v2",
                        "topic.get+v2",
                        "partition.produce-jsonschema+v2",
                        "consumer.records.read-protobuf+v2",
                        "consumer.assignment+v2",
                        "-",
                        "-");
    }

    private static ObjectName errors(String status) throws Exception {
        return new ObjectName("kafka.rest:type=jersey-metrics,http_status_code=" + status);
    }

    /** A request is counted when its answer was written, which its caller may see a moment earlier. */
    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private double number(ObjectName bean, String attribute) throws Exception {
        try {
            return (double) jmx.getAttribute(bean, attribute);
        } catch (AttributeNotFoundException notYet) {
            return Double.NaN;
        }
    }

    private List<String> names(ObjectName bean) throws Exception {
        return Arrays.stream(jmx.getMBeanInfo(bean).getAttributes())
                .map(MBeanAttributeInfo::getName)
                .toList();
    }
}
