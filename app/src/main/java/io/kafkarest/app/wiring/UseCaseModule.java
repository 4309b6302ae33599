package io.kafkarest.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import io.kafkarest.app.usecase.ClusterViewService;
import io.kafkarest.app.usecase.ConsumerInstancesService;
import io.kafkarest.app.usecase.ConsumerOffsetsService;
import io.kafkarest.app.usecase.ConsumerPolicy;
import io.kafkarest.app.usecase.ConsumerSubscriptionsService;
import io.kafkarest.app.usecase.CountedRecordProductionService;
import io.kafkarest.app.usecase.CountedRecordReadingService;
import io.kafkarest.app.usecase.CountedSchemaRecordProductionService;
import io.kafkarest.app.usecase.InstanceRegistry;
import io.kafkarest.app.usecase.ProducePolicy;
import io.kafkarest.app.usecase.ProxyHealthService;
import io.kafkarest.app.usecase.RecordCounts;
import io.kafkarest.app.usecase.RecordProductionService;
import io.kafkarest.app.usecase.RecordReadingService;
import io.kafkarest.app.usecase.SchemaPolicy;
import io.kafkarest.app.usecase.SchemaRecordProductionService;
import io.kafkarest.app.usecase.TracedRecordProductionService;
import io.kafkarest.app.usecase.TracedRecordReadingService;
import io.kafkarest.ports.in.ClusterView;
import io.kafkarest.ports.in.ConsumerInstances;
import io.kafkarest.ports.in.ConsumerOffsets;
import io.kafkarest.ports.in.ConsumerSubscriptions;
import io.kafkarest.ports.in.ProxyHealth;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.in.RecordReading;
import io.kafkarest.ports.in.SchemaRecordProduction;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.ClusterAdmin;
import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.out.HealthProbe;
import io.kafkarest.ports.out.InstanceStore;
import io.kafkarest.ports.out.RecordSender;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.out.SchemaStore;
import io.kafkarest.ports.out.Tracer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Binds what may be asked to the services, which stay free of annotations. */
final class UseCaseModule extends AbstractModule {

    private final ConsumerPolicy consumerPolicy;
    private final ProducePolicy producePolicy;
    private final SchemaPolicy schemaPolicy;

    UseCaseModule(ConsumerPolicy consumerPolicy, ProducePolicy producePolicy, SchemaPolicy schemaPolicy) {
        this.consumerPolicy = consumerPolicy;
        this.producePolicy = producePolicy;
        this.schemaPolicy = schemaPolicy;
    }

    @Override
    protected void configure() {
        bind(ConsumerInstances.class).to(ConsumerInstancesService.class);
        bind(RecordCounts.class).toInstance(new RecordCounts());
        bind(ProxyHealth.class).to(ProxyHealthService.class);
    }

    @Provides
    @Singleton
    Uncounted uncounted(AccessPolicy policy, RecordSender sender, Optional<Tracer> tracer) {
        RecordProduction production = new RecordProductionService(policy, sender, producePolicy);
        return new Uncounted(tracer.<RecordProduction>map(each -> new TracedRecordProductionService(production, each))
                .orElse(production));
    }

    @Provides
    @Singleton
    RecordProduction recordProduction(Uncounted uncounted, RecordCounts counts) {
        return new CountedRecordProductionService(uncounted.production(), counts);
    }

    @Provides
    @Singleton
    SchemaRecordProduction schemaRecordProduction(
            AccessPolicy policy, Uncounted uncounted, SchemaStore store, SchemaCodecs codecs, RecordCounts counts) {
        return new CountedSchemaRecordProductionService(
                new SchemaRecordProductionService(policy, uncounted.production(), store, codecs, schemaPolicy), counts);
    }

    @Provides
    @Singleton
    ClusterView clusterView(AccessPolicy policy, ClusterAdmin admin) {
        return new ClusterViewService(policy, admin);
    }

    @Provides
    @Singleton
    InstanceRegistry instanceRegistry(AccessPolicy policy, InstanceStore store, ConsumerClients clients) {
        return new InstanceRegistry(policy, store, clients, Clock.systemUTC());
    }

    @Provides
    @Singleton
    ConsumerInstancesService consumerInstances(InstanceRegistry registry) {
        return new ConsumerInstancesService(registry, consumerPolicy, schemaPolicy);
    }

    @Provides
    @Singleton
    ConsumerSubscriptions consumerSubscriptions(InstanceRegistry registry) {
        return new ConsumerSubscriptionsService(registry);
    }

    @Provides
    @Singleton
    ConsumerOffsets consumerOffsets(InstanceRegistry registry) {
        return new ConsumerOffsetsService(registry);
    }

    @Provides
    @Singleton
    RecordReadingService recordReading(InstanceRegistry registry, SchemaStore store, SchemaCodecs codecs) {
        return new RecordReadingService(registry, consumerPolicy, store, codecs);
    }

    @Provides
    @Singleton
    RecordReading countedReading(RecordReadingService reading, RecordCounts counts, Optional<Tracer> tracer) {
        return new CountedRecordReadingService(
                tracer.<RecordReading>map(each -> new TracedRecordReadingService(reading, each))
                        .orElse(reading),
                counts);
    }

    @Provides
    @Singleton
    ProxyHealthService proxyHealth(Set<HealthProbe> probes) {
        return new ProxyHealthService(probes);
    }

    /** What both ways to write records go through, each of which counts for itself. */
    private record Uncounted(RecordProduction production) {}
}
