package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What callers of {@link io.kafkarest.ports.out.ConsumerClients} rely on. */
public interface ConsumerClientsContract extends ConsumerTestbed {

    @Test
    default void makesClientsThatListenToNothing() {
        try (TestConsumer consumer = newConsumer()) {
            assertThat(consumer.assignment()).isEmpty();
            assertThat(Await.result(consumer.client().subscription().topics())).isEmpty();
        }
    }

    @Test
    default void refusesASettingThatKafkaDoesNotTake() {
        ConsumerInstance instance = ConsumerTestbed.instance(newGroup(), Map.of("auto.offset.reset", "sometimes"));

        ProxyException failure =
                catchThrowableOfType(ProxyException.class, () -> clients().create(instance));

        assertThat(failure.code()).isEqualTo(FailureCode.INVALID_CONSUMER_CONFIGURATION);
        assertThat(failure).hasMessageContaining("auto.offset.reset");
    }
}
