package io.kafkarest.adapters.kafka.client;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.ports.out.ManagedResource;

/** The settings of the clients, and the one admin client. */
public final class ClientModule extends AbstractModule {

    private final KafkaConfig config;

    /** With the clients' settings. */
    public ClientModule(KafkaConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(KafkaConfig.class).toInstance(config);
        bind(SharedAdmin.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), ManagedResource.class).addBinding().to(SharedAdmin.class);
    }
}
