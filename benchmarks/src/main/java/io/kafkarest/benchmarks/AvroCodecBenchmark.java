package io.kafkarest.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.adapters.schemaregistry.codec.avro.AvroSchemaCompiler;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Between the JSON of one record and its Avro, by a schema that is compiled already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AvroCodecBenchmark {

    private static final String ORDER = """
            {"type":"record","name":"Order","namespace":"shop","fields":[
              {"name":"id","type":"long"},
              {"name":"name","type":"string"},
              {"name":"price","type":"double"},
              {"name":"tags","type":{"type":"array","items":"string"}},
              {"name":"note","type":["null","string"]},
              {"name":"address","type":{"type":"record","name":"Address","fields":[
                {"name":"street","type":"string"},{"name":"no","type":"int"}]}}]}
            """;

    private static final String JSON = "{\"id\":4711,\"name\":\"Jane Doe\",\"price\":1.1,\"tags\":[\"red\",\"green\"],"
            + "\"note\":{\"string\":\"x\"},\"address\":{\"street\":\"Main St\",\"no\":7}}";

    private static final SchemaId ID = new SchemaId(1);

    /** Of about as many bytes of JSON: one order, or ten. */
    @Param({"100", "1000"})
    private int size;

    /** Whether the members come in the order of the schema. */
    @Param({"true", "false"})
    private boolean inOrder;

    private SchemaCodec codec = codec(ORDER);
    private JsonText json = JsonText.NULL;
    private byte[] stored = {};

    /** Called by JMH. */
    @Setup
    public void prepareRecord() {
        String order = inOrder ? JSON : "{\"price\":1.1," + JSON.substring(1).replace("\"price\":1.1,", "");
        boolean single = size == 100;
        codec = codec(single ? ORDER : "{\"type\":\"array\",\"items\":" + ORDER + "}");
        String text = single
                ? order
                : IntStream.range(0, size / 140).mapToObj(unused -> order).collect(Collectors.joining(",", "[", "]"));
        json = JsonText.of(text.getBytes(UTF_8));
        stored = codec.encode(ID, json);
    }

    private static SchemaCodec codec(String schema) {
        return new AvroSchemaCompiler(false)
                .compile(new ResolvedDefinition(new SchemaDefinition(SchemaType.AVRO, schema), Map.of()));
    }

    /** To what Kafka stores. */
    @Benchmark
    public byte[] encode() {
        return codec.encode(ID, json);
    }

    /** From what Kafka stores. */
    @Benchmark
    public byte[] decode() {
        return codec.decode(stored);
    }
}
