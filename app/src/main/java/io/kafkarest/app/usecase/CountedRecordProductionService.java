package io.kafkarest.app.usecase;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.RecordProduction;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Counts what became of the records that are written. */
public final class CountedRecordProductionService implements RecordProduction {

    private final RecordProduction production;
    private final RecordCounts counts;

    /** Counts what goes through this. */
    public CountedRecordProductionService(RecordProduction production, RecordCounts counts) {
        this.production = production;
        this.counts = counts;
    }

    @Override
    public CompletionStage<List<RecordOutcome>> produce(ProduceCommand command) {
        int records = command.records().size();
        CompletionStage<List<RecordOutcome>> outcomes;
        try {
            outcomes = production.produce(command);
        } catch (ProxyException refusal) {
            counts.rejected(refusal.code(), records);
            throw refusal;
        }
        return outcomes.whenComplete((known, failure) -> {
            if (failure == null) {
                counts.countWritten(known);
            } else {
                counts.rejected(codeOf(failure), records);
            }
        });
    }

    private static FailureCode codeOf(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return codeOf(failure.getCause());
        }
        return failure instanceof ProxyException named ? named.code() : FailureCode.UNEXPECTED_CLIENT_FAILURE;
    }
}
