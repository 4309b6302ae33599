package io.kafkarest.acceptance.kafka;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.kafkarest.adapters.kafka.KafkaAdapterModule;
import io.kafkarest.adapters.kafka.client.IdentityConfig;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.ports.out.ClusterAdmin;
import io.kafkarest.ports.out.ClusterLogin;
import io.kafkarest.ports.out.HealthProbe;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.out.RecordSender;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The Kafka adapter without the rest of the proxy. */
final class AdapterUnderTest implements AutoCloseable {

    private final Injector injector;

    private AdapterUnderTest(Map<String, String> settings, IdentityConfig identity) {
        KafkaConfig config = new KafkaConfig(settings, settings, settings, 2, Duration.ofSeconds(10), identity, true);
        injector = Guice.createInjector(new KafkaAdapterModule(config));
    }

    static AdapterUnderTest with(String bootstrapServers) {
        return with(bootstrapServers, Map.of());
    }

    static AdapterUnderTest with(String bootstrapServers, Map<String, String> settings) {
        return as(IdentityConfig.SERVICE, bootstrapServers, settings);
    }

    static AdapterUnderTest as(IdentityConfig identity, String bootstrapServers, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        return new AdapterUnderTest(all, identity);
    }

    RecordSender sender() {
        return injector.getInstance(RecordSender.class);
    }

    ClusterAdmin admin() {
        return injector.getInstance(ClusterAdmin.class);
    }

    ClusterLogin login() {
        return injector.getInstance(ClusterLogin.class);
    }

    HealthProbe probe() {
        return injector.getInstance(Key.get(new TypeLiteral<Set<HealthProbe>>() {})).stream()
                .filter(each -> each.part().equals("kafka"))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        injector.getInstance(Key.get(new TypeLiteral<Set<ManagedResource>>() {}))
                .forEach(ManagedResource::close);
    }
}
