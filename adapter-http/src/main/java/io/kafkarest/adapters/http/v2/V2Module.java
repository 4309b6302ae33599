package io.kafkarest.adapters.http.v2;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.config.JerseyComponent;
import io.kafkarest.adapters.http.container.ShortRoute;
import io.kafkarest.adapters.http.error.FailureStatus;
import io.kafkarest.adapters.http.json.ProduceAnswerWriter;
import io.kafkarest.adapters.http.json.ProduceBodyReader;
import io.kafkarest.adapters.http.json.RecordsWriter;

/** Binds the resources of API v2. */
public final class V2Module extends AbstractModule {

    @Override
    protected void configure() {
        bind(BaseUri.class).in(Singleton.class);
        bind(CommitWaiting.class).in(Singleton.class);
        bind(CommittedQuery.class).in(Singleton.class);
        bind(ProduceRequests.class).in(Singleton.class);
        Multibinder.newSetBinder(binder(), ShortRoute.class)
                .addBinding()
                .to(ProduceShortRoute.class)
                .in(Singleton.class);
        bind(RecordAnswers.class).in(Singleton.class);
        bind(RecordsWriter.class).toInstance(new RecordsWriter());
        Multibinder<Object> components = Multibinder.newSetBinder(binder(), Object.class, JerseyComponent.class);
        components.addBinding().to(RootResource.class).in(Singleton.class);
        components.addBinding().to(BrokersResource.class).in(Singleton.class);
        components.addBinding().to(TopicsResource.class).in(Singleton.class);
        components.addBinding().to(TopicResource.class).in(Singleton.class);
        components.addBinding().to(PartitionsResource.class).in(Singleton.class);
        components.addBinding().to(PartitionResource.class).in(Singleton.class);
        components.addBinding().to(ConsumersResource.class).in(Singleton.class);
        components.addBinding().to(ConsumerInstanceResource.class).in(Singleton.class);
        components.addBinding().to(ConsumerSubscriptionResource.class).in(Singleton.class);
        components.addBinding().to(ConsumerAssignmentsResource.class).in(Singleton.class);
        components.addBinding().to(ConsumerPositionsResource.class).in(Singleton.class);
        components.addBinding().to(ConsumerOffsetsResource.class).in(Singleton.class);
        components.addBinding().to(ConsumerRecordsResource.class).in(Singleton.class);
        components.addBinding().to(ProduceToTopicResource.class).in(Singleton.class);
        components.addBinding().to(ProduceToPartitionResource.class).in(Singleton.class);
    }

    @Provides
    @Singleton
    ProduceBodyReader produceBodyReader(HttpConfig config) {
        return new ProduceBodyReader(
                config.indentsJson(), !config.compatibility().strict());
    }

    @Provides
    @Singleton
    ProduceAnswerWriter produceAnswerWriter(FailureStatus status) {
        return new ProduceAnswerWriter(status::ofRecord);
    }
}
