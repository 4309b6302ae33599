package io.kafkarest.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.inject.Guice;
import io.kafkarest.adapters.schemaregistry.SchemaRegistryAdapterModule;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCodecsConfig;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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

/** One record from JSON to what Kafka stores, by a schema, and back. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SchemaCodecBenchmark {

    private static final SchemaId ID = new SchemaId(1);

    @Param({"AVRO", "JSON", "PROTOBUF"})
    private SchemaType type = SchemaType.JSON;

    /** About so many bytes of JSON. */
    @Param({"100", "1024"})
    private int size = 100;

    private @Nullable SchemaCodec codec;
    private JsonText json = JsonText.NULL;
    private byte[] stored = {};

    /** Called by JMH. */
    @Setup
    public void prepareRecord() {
        SchemaCodec prepared = Guice.createInjector(
                        SchemaRegistryAdapterModule.withoutRegistry(SchemaCodecsConfig.COMPATIBLE))
                .getInstance(SchemaCodecs.class)
                .codec(new SchemaDefinition(type, SampleSchemas.of(type)))
                .toCompletableFuture()
                .join();
        json = JsonText.of(SampleSchemas.record(size).getBytes(UTF_8));
        stored = prepared.encode(ID, json);
        codec = prepared;
    }

    /** As when records are produced. */
    @Benchmark
    public byte[] encode() {
        return requireNonNull(codec).encode(ID, json);
    }

    /** As when records are read. */
    @Benchmark
    public byte[] decode() {
        return requireNonNull(codec).decode(stored);
    }
}
