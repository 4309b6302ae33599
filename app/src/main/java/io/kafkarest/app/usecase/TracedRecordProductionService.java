package io.kafkarest.app.usecase;

import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.out.SendSpan;
import io.kafkarest.ports.out.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Has records carry the span in which they are written, from the request until Kafka has acknowledged the last. */
public final class TracedRecordProductionService implements RecordProduction {

    private final RecordProduction production;
    private final Tracer tracer;

    /** Traces what goes through this. */
    public TracedRecordProductionService(RecordProduction production, Tracer tracer) {
        this.production = production;
        this.tracer = tracer;
    }

    @Override
    public CompletionStage<List<RecordOutcome>> produce(ProduceCommand command) {
        return command.trace().isPresent() ? produce(command, command.trace().get()) : production.produce(command);
    }

    @Override
    public boolean refuses(TopicName topic) {
        return production.refuses(topic);
    }

    private CompletionStage<List<RecordOutcome>> produce(ProduceCommand command, TraceContext request) {
        SendSpan span =
                tracer.startSend(request, command.topic(), command.records().size());
        var traced =
                new ProduceCommand(command.caller(), command.topic(), command.records(), Optional.of(span.context()));
        try {
            return production.produce(traced).whenComplete((outcomes, failure) -> {
                if (failure == null) {
                    span.end(outcomes);
                } else {
                    span.fail(failure);
                }
            });
        } catch (RuntimeException refusal) {
            span.fail(refusal);
            throw refusal;
        }
    }
}
