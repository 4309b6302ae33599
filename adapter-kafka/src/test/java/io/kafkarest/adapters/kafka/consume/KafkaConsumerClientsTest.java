package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.kafka.client.KafkaIdentity;
import io.kafkarest.adapters.kafka.metrics.LiveConsumers;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsTest {

    @Test
    void buildsNothingThatNobodyWouldClose() {
        Map<String, String> settings = Map.of("bootstrap.servers", "127.0.0.1:1");
        KafkaConsumerClients clients = new KafkaConsumerClients(
                new KafkaConfig(settings, settings, settings, 1, Duration.ofSeconds(1)),
                caller -> KafkaIdentity.SERVICE,
                new LiveConsumers());
        clients.close();

        assertThatThrownBy(() -> clients.create(instance()))
                .asInstanceOf(InstanceOfAssertFactories.type(ProxyException.class))
                .extracting(ProxyException::code)
                .isEqualTo(FailureCode.SHUTTING_DOWN);
    }

    private static ConsumerInstance instance() {
        return new ConsumerInstance(
                new ConsumerInstanceId(new ConsumerGroupId("g"), "c"),
                EmbeddedFormat.BINARY,
                new ConsumerSettings(Map.of(), OptionalInt.empty(), Optional.empty()),
                Principal.ANONYMOUS);
    }
}
