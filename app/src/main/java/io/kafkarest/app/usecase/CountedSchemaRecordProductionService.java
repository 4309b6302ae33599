package io.kafkarest.app.usecase;

import io.kafkarest.ports.in.ProducedRecords;
import io.kafkarest.ports.in.SchemaProduceCommand;
import io.kafkarest.ports.in.SchemaRecordProduction;
import java.util.concurrent.CompletionStage;

/** Counts what became of the records that are written by schemas, also of those that do not come as far as Kafka. */
public final class CountedSchemaRecordProductionService implements SchemaRecordProduction {

    private final SchemaRecordProduction production;
    private final RecordCounts counts;

    /** Counts what goes through this, which must not count by itself. */
    public CountedSchemaRecordProductionService(SchemaRecordProduction production, RecordCounts counts) {
        this.production = production;
        this.counts = counts;
    }

    @Override
    public CompletionStage<ProducedRecords> produce(SchemaProduceCommand command) {
        return counts.countingWritten(
                command.records().size(), () -> production.produce(command), ProducedRecords::outcomes);
    }
}
