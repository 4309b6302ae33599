package io.kafkarest.adapters.kafka.produce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProducerSettingsTest {

    @Test
    void completesTheSettingsOfTheUser() {
        ProducerSettings settings = ProducerSettings.of(Map.of());

        assertThat(settings.effective())
                .containsEntry("linger.ms", "0")
                .containsEntry("batch.size", "131072")
                .containsEntry("max.in.flight.requests.per.connection", "2")
                .containsEntry("buffer.memory", "67108864")
                .containsEntry("delivery.timeout.ms", "30000")
                .containsEntry("request.timeout.ms", "15000")
                .containsEntry("max.block.ms", "1000")
                .doesNotContainKeys("acks", "enable.idempotence", "retries");
        assertThat(settings.maxBlock()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void letsTheUserWin() {
        Map<String, String> user = Map.of(
                "linger.ms", "7",
                "batch.size", "1000",
                "buffer.memory", "5000000",
                "enable.idempotence", "false",
                "acks", "1",
                "client.id", "mine",
                "max.block.ms", "200",
                "metadata.max.idle.ms", "6000");

        ProducerSettings settings = ProducerSettings.of(user);

        assertThat(settings.effective()).containsAllEntriesOf(user);
        assertThat(settings.maxBlock()).isEqualTo(Duration.ofMillis(200));
        assertThat(settings.metadataIdle()).isEqualTo(Duration.ofSeconds(6));
        assertThat(settings.bufferBytes()).isEqualTo(5_000_000);
        assertThat(settings.batchBytes()).isEqualTo(1_000);
    }

    @Test
    void blocksForASecondAtMostWhateverTheUserSays() {
        ProducerSettings settings = ProducerSettings.of(Map.of("max.block.ms", "90000"));

        assertThat(settings.effective()).containsEntry("max.block.ms", "1000");
        assertThat(settings.maxBlock()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void sendsBytesWhateverSerializerTheUserNames() {
        Map<String, String> user = Map.of("key.serializer", "Mine", "value.serializer", "Mine");

        assertThat(ProducerSettings.of(user).effective())
                .extractingByKeys("key.serializer", "value.serializer")
                .containsOnly("org.apache.kafka.common.serialization.ByteArraySerializer");
    }

    @ParameterizedTest
    @CsvSource({
        "     ,      ,     , 30000, 15000",
        "20000,      ,     , 20000, 15000",
        " 5000,      ,     ,  5000,  5000",
        " 5000,      , 1000,  5000,  4000",
        "     , 40000,     , 40000, 40000",
        "     , 40000, 1000, 41000, 40000",
        "     ,      ,20000, 35000, 15000",
        "50000, 20000,     , 50000, 20000",
    })
    void keepsTheTimeoutsLegal(String delivery, String request, String linger, String endDelivery, String endRequest) {
        Map<String, String> user = new HashMap<>();
        putIfGiven(user, "delivery.timeout.ms", delivery);
        putIfGiven(user, "request.timeout.ms", request);
        putIfGiven(user, "linger.ms", linger);
        user.put("bootstrap.servers", "127.0.0.1:1");

        Map<String, Object> settings = ProducerSettings.of(user).effective();

        assertThat(settings)
                .containsEntry("delivery.timeout.ms", endDelivery)
                .containsEntry("request.timeout.ms", endRequest);
        new KafkaProducer<byte[], byte[]>(settings).close(Duration.ZERO);
    }

    @Test
    void leavesWhatIsNoNumberToKafka() {
        ProducerSettings settings =
                ProducerSettings.of(Map.of("max.block.ms", "long", "buffer.memory", "much", "linger.ms", ""));

        assertThat(settings.effective()).containsEntry("buffer.memory", "much").containsEntry("linger.ms", "");
    }

    @Test
    void sharesWithAConsumerWhatItNeedsToReachTheBrokers() {
        Map<String, Object> connection = ProducerSettings.of(Map.of(
                        "bootstrap.servers",
                        "b:1",
                        "sasl.mechanism",
                        "PLAIN",
                        "my.login.handler.key",
                        "x",
                        "acks",
                        "all",
                        "interceptor.classes",
                        "Mine",
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "c"))
                .connection();

        assertThat(connection).containsOnlyKeys("bootstrap.servers", "sasl.mechanism", "my.login.handler.key");
    }

    private static void putIfGiven(Map<String, String> settings, String key, String value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    @Test
    void showsNoSetting() {
        assertThat(ProducerSettings.of(Map.of("sasl.jaas.config", "planted")).toString())
                .doesNotContain("planted");
    }
}
