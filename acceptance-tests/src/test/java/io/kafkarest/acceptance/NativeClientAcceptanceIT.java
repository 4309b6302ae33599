package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes in through the proxy comes out at Kafka's own clients unchanged, and the reverse. */
@ExtendWith(SuiteExtension.class)
class NativeClientAcceptanceIT {

    private final Suite suite;
    private final ProxyClient proxy;

    NativeClientAcceptanceIT(Suite suite) {
        this.suite = suite;
        this.proxy = suite.client();
    }

    @Test
    void nativeConsumerReadsByteForByteWhatWasProducedAsJson() {
        String topic = suite.newTopic("json", 1);
        String value = "{\"a\":1.10,\"b\":123456789012345678901234567890,\"c\":[-0.0,1e400],\"é\":\"日本 😀\"}";

        Answer answer = proxy.produce(
                topic, MediaTypes.JSON, "{ \"records\" : [ {\"key\": {\"k\": 1.0}, \"value\": " + value + "} ] }");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        ConsumerRecord<byte[], byte[]> stored =
                suite.kafka().read(topic, 0, 0, 1).get(0);
        assertThat(text(stored.key())).isEqualTo("{\"k\":1.0}");
        assertThat(text(stored.value())).isEqualTo(value);
    }

    @Test
    void nativeConsumerReadsByteForByteWhatWasProducedAsBase64() {
        String topic = suite.newTopic("bin", 1);

        Answer answer = proxy.produce(
                topic, MediaTypes.BIN, "{\"records\":[{\"key\":\"AP8=\",\"value\":\"gICAgAA=\"},{\"key\":\"AP8=\"}]}");

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        List<ConsumerRecord<byte[], byte[]>> stored = suite.kafka().read(topic, 0, 0, 2);
        assertThat(stored.get(0).key()).containsExactly(0, 0xFF);
        assertThat(stored.get(0).value()).containsExactly(0x80, 0x80, 0x80, 0x80, 0);
        assertThat(stored.get(1).value()).isNull();
    }

    @Test
    void compressedBodyIsStoredAsAnyOther() throws IOException {
        String topic = suite.newTopic("gzip", 1);
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes("{\"records\":[{\"value\":[1.0]}]}"));
        }

        Answer answer = HttpCall.of("POST", "/topics/" + topic)
                .with("Content-Type", MediaTypes.JSON)
                .with("Content-Encoding", "gzip")
                .withBody(compressed.toByteArray())
                .answerFrom(proxy.port());

        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(text(suite.kafka().read(topic, 0, 0, 1).get(0).value())).isEqualTo("[1.0]");
    }

    @Test
    void nothingIsWrittenByARejectedRequest() {
        String topic = suite.newTopic("rejected", 1);
        String good = "{\"value\":\"S2Fma2E=\"}";

        List<Integer> answers = List.of(
                proxy.produce(topic, MediaTypes.BIN, "{\"records\":[" + good + ",")
                        .status(),
                proxy.produce(topic, MediaTypes.BIN, "{\"records\":[" + good + ",{\"value\":\"!\"}]}")
                        .status(),
                proxy.produce(topic, MediaTypes.BIN, "{\"records\":[" + good + ",{\"x\":1}]}")
                        .status(),
                proxy.produce(topic, MediaTypes.JSON, "{\"records\":[" + good + ",{\"value\":NaN}]}")
                        .status(),
                proxy.produce(topic, "text/plain", "{\"records\":[" + good + "]}")
                        .status());

        assertThat(answers).containsExactly(400, 400, 422, 400, 415);
        assertThat(suite.kafka().endOffsets(topic)).isZero();
    }

    @Test
    void consumerInstanceReadsWhatANativeProducerWrote() {
        String topic = suite.newTopic("native", 1);
        String instance = newInstance("native", "json");
        proxy.subscribe(instance, topic);
        suite.kafka().write(topic, 0, bytes("\"ключ\""), bytes("{ \"n\" : 1.10 , \"t\" : \"日本\" }"));

        Await.untilPasses(Duration.ofSeconds(15), () -> {
            Answer answer = proxy.read(instance, MediaTypes.JSON, "");

            assertThat(answer.body())
                    .isEqualTo(("[{\"topic\":\"%s\",\"key\":\"ключ\",\"value\":{\"n\":1.10,\"t\":\"日本\"},"
                                    + "\"partition\":0,\"offset\":0}]")
                            .formatted(topic));
        });
        proxy.delete(instance);
    }

    @Test
    void produceToAnUnknownTopicAnswersWithinASecond() {
        Answer answer =
                proxy.produce(suite.uniqueName("none"), MediaTypes.JSON, "{\"records\":[{\"value\":1},{\"value\":2}]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"error_code\":50003");
        assertThat(answer.took()).isLessThan(Duration.ofSeconds(1));
    }

    private String newInstance(String start, String format) {
        String group = suite.uniqueName(start);
        assertThat(proxy.createInstance(group, "c", format).status()).isEqualTo(200);
        return ProxyClient.path(group, "c");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
