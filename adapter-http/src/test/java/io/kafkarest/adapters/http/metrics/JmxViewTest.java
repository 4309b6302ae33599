package io.kafkarest.adapters.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.http.fake.TestServer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
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
            assertThat(number(bean, "request-total")).isGreaterThanOrEqualTo(3);
            assertThat(names(bean))
                    .contains("request-rate", "topic.produce-json+v2.request-error-rate")
                    .noneMatch(name -> name.contains("offsets"));
            assertThatThrownBy(() -> jmx.getAttribute(bean, "topic.produce-json+v2.request-latency-99"))
                    .isInstanceOf(AttributeNotFoundException.class);
        }

        assertThat(jmx.isRegistered(bean)).isFalse();
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

    private double number(ObjectName bean, String attribute) throws Exception {
        return (double) jmx.getAttribute(bean, attribute);
    }

    private List<String> names(ObjectName bean) throws Exception {
        return Arrays.stream(jmx.getMBeanInfo(bean).getAttributes())
                .map(MBeanAttributeInfo::getName)
                .toList();
    }
}
