package io.kafkarest.adapters.kafka.topic;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.ports.out.ClusterAdmin;
import io.kafkarest.ports.out.HealthProbe;

/** The view of the cluster, and whether it answers. */
public final class TopicModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(ClusterAdmin.class).to(KafkaClusterAdmin.class);
        bind(KafkaClusterAdmin.class).in(Singleton.class);
        bind(KafkaHealthProbe.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), HealthProbe.class).addBinding().to(KafkaHealthProbe.class);
    }
}
