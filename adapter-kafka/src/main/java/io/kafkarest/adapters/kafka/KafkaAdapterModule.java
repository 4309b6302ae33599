package io.kafkarest.adapters.kafka;

import com.google.inject.AbstractModule;
import io.kafkarest.adapters.kafka.client.ClientModule;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.kafka.consume.ConsumeModule;
import io.kafkarest.adapters.kafka.metrics.MetricsModule;
import io.kafkarest.adapters.kafka.produce.ProduceModule;
import io.kafkarest.adapters.kafka.topic.TopicModule;

/** Everything that the proxy needs of Kafka. */
public final class KafkaAdapterModule extends AbstractModule {

    private final KafkaConfig config;

    /** With the clients' settings. */
    public KafkaAdapterModule(KafkaConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        install(new ClientModule(config));
        install(new TopicModule());
        install(new MetricsModule());
        install(new ProduceModule());
        install(new ConsumeModule());
    }
}
