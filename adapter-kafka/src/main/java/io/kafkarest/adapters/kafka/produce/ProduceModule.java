package io.kafkarest.adapters.kafka.produce;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.out.RecordSender;

/** The writing of records. */
public final class ProduceModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(RecordSender.class).to(KafkaRecordSender.class);
        bind(KafkaRecordSender.class).in(Singleton.class);
        bind(ProducerPool.class).in(Singleton.class);
        bind(TopicDirectory.class).in(Singleton.class);
        bind(TopicSearch.class).in(Singleton.class);
        bind(PartitionCounts.class).to(AdminPartitionCounts.class).in(Singleton.class);
        bind(Leaders.class).to(AdminLeaders.class).in(Singleton.class);
        bind(CreationPrompt.class).to(ConsumerCreationPrompt.class);
        bind(ConsumerCreationPrompt.class).in(Singleton.class);
        Multibinder<ManagedResource> resources = Multibinder.newSetBinder(binder(), ManagedResource.class);
        resources.addBinding().to(ProducerPool.class);
        resources.addBinding().to(ConsumerCreationPrompt.class);
    }

    @Provides
    @Singleton
    ProducerSettings settings(KafkaConfig config) {
        return ProducerSettings.of(config.producer());
    }

    @Provides
    @Singleton
    NanoClock clock() {
        return System::nanoTime;
    }
}
