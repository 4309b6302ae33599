package io.kafkarest.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.junit.jupiter.api.Test;

class FileKeysTest {

    @Test
    void hasEachOfKafkasSettingsThatHoldsTheNameOfAFile() {
        List<String> settings = Stream.of(
                        ProducerConfig.configNames(), ConsumerConfig.configNames(), AdminClientConfig.configNames())
                .flatMap(each -> each.stream())
                .filter(each -> each.endsWith(".file"))
                .toList();

        assertThat(settings).isNotEmpty().allMatch(setting -> FileKeys.has("client." + setting));
    }

    @Test
    void hasNoneThatIsASecretInAFile() {
        assertThat(FileKeys.has("client.ssl.key.password.file")).isFalse();
        assertThat(FileKeys.has("schema.registry.ssl.key.password.file")).isFalse();
    }
}
