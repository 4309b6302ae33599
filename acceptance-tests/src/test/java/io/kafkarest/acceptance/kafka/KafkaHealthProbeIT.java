package io.kafkarest.acceptance.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.ports.out.HealthProbe;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.HealthProbeContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaHealthProbeIT implements HealthProbeContract {

    private LocalBroker broker;
    private AdapterUnderTest adapter;

    @BeforeEach
    void start(@TempDir Path directory) {
        broker = LocalBroker.start(directory);
        adapter = AdapterUnderTest.with(broker.bootstrapServers());
    }

    @AfterEach
    void stop() {
        adapter.close();
        broker.close();
    }

    @Override
    public HealthProbe probe() {
        return adapter.probe();
    }

    @Override
    public void stopThePart() {
        broker.stop();
    }

    @Test
    void endsInTimeWhenNobodyAnswersAndNoticesTheReturn() {
        broker.stop();
        assertThat(Await.result(probe().check(), Duration.ofSeconds(3))).isFalse();

        broker.start();

        Await.until("the probe notices", () -> Await.result(probe().check()));
    }

    @Test
    void asksOnceForAllWhoWantToKnowAtTheSameTime() {
        CompletionStage<Boolean> first = probe().check();
        CompletionStage<Boolean> second = probe().check();

        assertThat(second).isSameAs(first);
        assertThat(Await.result(first)).isTrue();
    }
}
