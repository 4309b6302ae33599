package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.RecordSender;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Checks that the caller may write to the topic, and hands the records to Kafka. */
public final class RecordProductionService implements RecordProduction {

    private final AccessControl access;
    private final RecordSender sender;
    private final ProducePolicy policy;

    /** A service that writes through this sender. */
    public RecordProductionService(AccessPolicy accessPolicy, RecordSender sender, ProducePolicy policy) {
        this.access = new AccessControl(accessPolicy);
        this.sender = sender;
        this.policy = policy;
    }

    @Override
    public CompletionStage<List<RecordOutcome>> produce(ProduceCommand command) {
        access.require(command.caller(), new Permission.WriteTopic(command.topic()));
        if (policy.protectedTopics().contains(command.topic())) {
            return CompletableFuture.completedStage(refusals(command));
        }
        return sender.send(
                command.caller(), ServiceClass.STANDARD, command.topic(), command.records(), command.trace());
    }

    @Override
    public boolean refuses(TopicName topic) {
        return policy.protectedTopics().contains(topic) || !topic.isPossible();
    }

    private static List<RecordOutcome> refusals(ProduceCommand command) {
        RecordOutcome refusal = new RecordOutcome.Rejected(
                FailureCode.KAFKA_FAILURE,
                "Topic %s holds internal state and is not writable through the proxy unless produce.internal.topics.enabled=true."
                        .formatted(command.topic()));
        return Collections.nCopies(command.records().size(), refusal);
    }
}
