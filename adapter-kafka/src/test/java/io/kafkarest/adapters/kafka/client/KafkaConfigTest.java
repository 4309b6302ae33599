package io.kafkarest.adapters.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaConfigTest {

    @Test
    void showsNoSetting() {
        Map<String, String> secret = Map.of("sasl.jaas.config", "planted", "ssl.key.password", "planted");

        KafkaConfig config = new KafkaConfig(secret, secret, secret, 1, Duration.ofSeconds(1));

        assertThat(config.toString()).doesNotContain("planted");
    }
}
