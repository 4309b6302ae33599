package io.kafkarest.adapters.kafka.consume;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.kafka.client.KafkaIdentities;
import io.kafkarest.adapters.kafka.metrics.LiveConsumers;
import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.out.InstanceStore;
import io.kafkarest.ports.out.ManagedResource;

/** Binds the live clients of consumer instances, and the memory of their definitions. */
public final class ConsumeModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(LiveConsumers.class).in(Singleton.class);
        bind(ConsumerClients.class).to(KafkaConsumerClients.class);
        bind(InMemoryInstanceStore.class).in(Singleton.class);
        bind(InstanceStore.class).to(InMemoryInstanceStore.class);
        Multibinder.newSetBinder(binder(), ManagedResource.class).addBinding().to(KafkaConsumerClients.class);
    }

    @Provides
    @Singleton
    KafkaConsumerClients consumerClients(KafkaConfig config, KafkaIdentities identities, LiveConsumers metered) {
        return new KafkaConsumerClients(config, identities::of, metered);
    }
}
