package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.Admins;
import io.kafkarest.adapters.kafka.client.ClientPool;
import io.kafkarest.adapters.kafka.client.Denials;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.kafka.client.KafkaIdentities;
import io.kafkarest.adapters.kafka.client.KafkaIdentity;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.out.RecordSender;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Sends records as the identity that Kafka shall see. */
final class KafkaRecordSender implements RecordSender, ManagedResource {

    /** How old clients are at least that are replaced: making new ones is no cheap answer to the denied. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final KafkaIdentities identities;
    private final ClientPool<IdentitySender> senders;
    private final NanoClock clock;

    @Inject
    KafkaRecordSender(KafkaConfig config, KafkaIdentities identities, Admins admins, NanoClock clock) {
        ProducerSettings ofService = ProducerSettings.of(config.producer());
        ProducerSettings ofCallers = ProducerSettings.ofCallers(config.producer());
        this.identities = identities;
        this.clock = clock;
        this.senders = new ClientPool<>(
                config.identity().pool(),
                clock::nanoTime,
                session -> IdentitySender.of(
                        session, admins, session.identity().isService() ? ofService : ofCallers, clock),
                IdentitySender::close);
    }

    @Override
    public CompletionStage<List<RecordOutcome>> send(
            Principal caller,
            ServiceClass serviceClass,
            TopicName topic,
            List<OutgoingRecord> records,
            Optional<TraceContext> trace) {
        KafkaIdentity identity;
        try {
            identity = identities.of(caller);
        } catch (ProxyException e) {
            return CompletableFuture.failedStage(e);
        }
        return senders.use(
                identity,
                sender -> sender.send(serviceClass, topic, records, trace).whenComplete((outcomes, failure) -> {
                    tellDenial(caller, outcomes, failure);
                    if (sender.isStuckSince(clock.nanoTime() - PAUSE.toNanos())) {
                        senders.discard(identity, sender);
                    }
                }));
    }

    @Override
    public String description() {
        return "Kafka producers";
    }

    @Override
    public Turn turn() {
        return Turn.WRITERS;
    }

    @Override
    public void close() {
        senders.close();
    }

    /** Once per request: if one record is denied, the others are so for the same reason. */
    private static void tellDenial(
            Principal caller, @Nullable List<RecordOutcome> outcomes, @Nullable Throwable failure) {
        if (failure != null) {
            Denials.tell(caller, failure);
        } else if (outcomes != null
                && !outcomes.isEmpty()
                && outcomes.get(0) instanceof RecordOutcome.Rejected rejected) {
            Denials.tell(caller, rejected.code());
        }
    }
}
