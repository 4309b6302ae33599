package io.kafkarest.benchmarks;

import io.kafkarest.adapters.http.json.RecordsWriter;
import io.kafkarest.adapters.http.json.RenderedRecords;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.RecordRead;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a thousand records that were read to the body of the answer. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RecordsBenchmark {

    private static final int RECORDS = 1000;

    @Param({"JSON", "BINARY"})
    private EmbeddedFormat format = EmbeddedFormat.JSON;

    private final RecordsWriter writer = new RecordsWriter();
    private List<FetchedRecord> records = List.of();

    /** Called by JMH. */
    @Setup
    public void prepareRecords() {
        var partition = TopicPartition.of("bench", 0);
        var value = RecordValue.of(SampleValues.json("object").getBytes(StandardCharsets.UTF_8));
        records = LongStream.range(0, RECORDS)
                .mapToObj(offset -> new FetchedRecord(partition, offset, RecordKey.NONE, value))
                .toList();
    }

    /** Writes the whole body. */
    @Benchmark
    public RenderedRecords render() {
        return writer.render(new RecordRead(format, new Found(records)));
    }

    private record Found(List<FetchedRecord> records) implements Delivery {

        @Override
        public void settle(DeliveryReport report) {
            // Nobody waits for it here.
        }
    }
}
