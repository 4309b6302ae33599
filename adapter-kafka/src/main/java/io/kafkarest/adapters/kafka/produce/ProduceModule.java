package io.kafkarest.adapters.kafka.produce;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.out.RecordSender;

/** The writing of records. */
public final class ProduceModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(RecordSender.class).to(KafkaRecordSender.class);
        bind(KafkaRecordSender.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), ManagedResource.class).addBinding().to(KafkaRecordSender.class);
    }

    @Provides
    @Singleton
    NanoClock clock() {
        return System::nanoTime;
    }
}
