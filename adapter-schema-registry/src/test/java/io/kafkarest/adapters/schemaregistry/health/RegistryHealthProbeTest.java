package io.kafkarest.adapters.schemaregistry.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.schemaregistry.TestRegistry;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.ports.out.HealthProbe;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.HealthProbeContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RegistryHealthProbeTest implements HealthProbeContract {

    private final TestRegistry registry = new TestRegistry();
    private final HealthProbe probe =
            new RegistryHealthProbe(new RegistryClient(SchemaRegistryConfig.parse(registry.url())));

    @AfterEach
    void stop() {
        registry.close();
    }

    @Override
    public HealthProbe probe() {
        return probe;
    }

    @Override
    public void stopThePart() {
        registry.close();
    }

    @Test
    void saysThatARegistryAnswersThatRefuses() {
        registry.answer("/schemas/types", 401, "");

        assertThat(Await.result(probe.check())).isTrue();
    }

    @Test
    void saysThatARegistryDoesNotAnswerThatFails() {
        registry.answer("/schemas/types", 503, "");

        assertThat(Await.result(probe.check())).isFalse();
    }

    @Test
    void saysThatARegistryDoesNotAnswerThatHangs() {
        registry.hold();

        assertThat(Await.result(probe.check())).isFalse();
    }

    @Test
    void isNotRequired() {
        assertThat(probe.isRequired()).isFalse();
    }
}
