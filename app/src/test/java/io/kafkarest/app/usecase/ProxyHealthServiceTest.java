package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.ports.in.Readiness;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemoryHealthProbe;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProxyHealthServiceTest {

    private final InMemoryHealthProbe kafka = new InMemoryHealthProbe("kafka", true);
    private final InMemoryHealthProbe registry = new InMemoryHealthProbe("schema-registry", false);
    private final ProxyHealthService health = new ProxyHealthService(Set.of(kafka, registry));

    @Test
    void isReadyWhileTheRequiredPartsAnswer() {
        registry.goDown();

        assertThat(Await.result(health.readiness()))
                .isEqualTo(new Readiness(true, Map.of("kafka", true, "schema-registry", false)));
    }

    @Test
    void isNotReadyWithoutARequiredPart() {
        kafka.goDown();

        assertThat(Await.result(health.readiness()))
                .isEqualTo(new Readiness(false, Map.of("kafka", false, "schema-registry", true)));
    }

    @Test
    void isNotReadyOnceItGoesDown() {
        health.drain();

        assertThat(Await.result(health.readiness()).ready()).isFalse();
    }
}
