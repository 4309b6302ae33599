package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.app.usecase.ConsumerInstancesService;
import io.kafkarest.app.usecase.ConsumerPolicy;
import io.kafkarest.app.usecase.InstanceRegistry;
import io.kafkarest.app.usecase.ProxyHealthService;
import io.kafkarest.app.usecase.RecordReadingService;
import io.kafkarest.app.usecase.SchemaPolicy;
import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.in.CreateInstanceCommand;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.testkit.InMemoryCluster;
import io.kafkarest.ports.testkit.InMemoryConsumerClients;
import io.kafkarest.ports.testkit.InMemoryInstanceStore;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProxyLifecycleTest {

    private static final ConsumerPolicy POLICY =
            new ConsumerPolicy("", Duration.ofMillis(50), 1000, 1, Duration.ofMinutes(5), 2);

    private final InMemoryInstanceStore store = new InMemoryInstanceStore();
    private final InstanceRegistry registry = new InstanceRegistry(
            (principal, permission) -> AccessDecision.ALLOWED,
            store,
            new InMemoryConsumerClients(new InMemoryCluster()),
            Clock.systemUTC());
    private final ConsumerInstancesService instances =
            new ConsumerInstancesService(registry, POLICY, SchemaPolicy.DEFAULTS);
    private final List<String> closed = new ArrayList<>();

    @Test
    void flushesProducersBeforeInstancesLeaveAndKeepsTheRestForLast() throws Exception {
        createInstance();

        lifecycle(resource("admin", ManagedResource.Turn.LAST), resource("producers", ManagedResource.Turn.WRITERS))
                .stop();

        assertThat(closed).containsExactly("producers with 1 instances", "admin with 0 instances");
    }

    @Test
    void closesTheOthersThoughOneFails() throws Exception {
        createInstance();
        ManagedResource failing = new ManagedResource() {
            @Override
            public String description() {
                return "failing";
            }

            @Override
            public Turn turn() {
                return Turn.WRITERS;
            }

            @Override
            public void close() {
                throw new IllegalStateException("no");
            }
        };

        lifecycle(
                        failing,
                        resource("producers", ManagedResource.Turn.WRITERS),
                        resource("admin", ManagedResource.Turn.LAST))
                .stop();

        assertThat(closed).containsExactly("producers with 1 instances", "admin with 0 instances");
    }

    private ProxyLifecycle lifecycle(ManagedResource... resources) {
        return new ProxyLifecycle(
                new ProxyHealthService(Set.of()),
                new RecordReadingService(registry, POLICY, new InMemorySchemaStore(), new InMemorySchemaCodecs()),
                instances,
                new LinkedHashSet<>(List.of(resources)),
                Duration.ZERO);
    }

    private void createInstance() {
        instances
                .create(new CreateInstanceCommand(
                        Principal.ANONYMOUS,
                        new ConsumerGroupId("g"),
                        Optional.of("c"),
                        EmbeddedFormat.BINARY,
                        EmbeddedFormat.BINARY,
                        ConsumerSettings.DEFAULTS))
                .toCompletableFuture()
                .join();
    }

    private ManagedResource resource(String description, ManagedResource.Turn turn) {
        return new ManagedResource() {
            @Override
            public String description() {
                return description;
            }

            @Override
            public Turn turn() {
                return turn;
            }

            @Override
            public void close() {
                closed.add(description + " with " + store.all().size() + " instances");
            }
        };
    }
}
