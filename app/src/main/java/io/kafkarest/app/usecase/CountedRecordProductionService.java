package io.kafkarest.app.usecase;

import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.RecordProduction;
import java.util.List;
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
        return counts.countingWritten(
                command.records().size(), () -> production.produce(command), outcomes -> outcomes);
    }
}
