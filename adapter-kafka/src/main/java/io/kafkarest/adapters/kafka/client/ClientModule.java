package io.kafkarest.adapters.kafka.client;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.kafkarest.ports.out.ClientCredentials;
import io.kafkarest.ports.out.ClusterLogin;
import io.kafkarest.ports.out.ManagedResource;

/** The settings of the clients, whom Kafka sees behind them, and the admin clients. */
public final class ClientModule extends AbstractModule {

    private final KafkaConfig config;

    /** With the clients' settings. */
    public ClientModule(KafkaConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(KafkaConfig.class).toInstance(config);
        bind(KafkaIdentities.class).in(Singleton.class);
        bind(Admins.class).in(Singleton.class);
        bind(KafkaClusterLogin.class).in(Singleton.class);
        bind(ClusterLogin.class).to(KafkaClusterLogin.class);
        OptionalBinder.newOptionalBinder(binder(), ClientCredentials.class)
                .setDefault()
                .toInstance(new NobodysCredentials());
        Multibinder.newSetBinder(binder(), ManagedResource.class).addBinding().to(Admins.class);
    }
}
