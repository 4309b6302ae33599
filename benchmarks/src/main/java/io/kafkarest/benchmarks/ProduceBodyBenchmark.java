package io.kafkarest.benchmarks;

import io.kafkarest.adapters.http.json.ProduceBody;
import io.kafkarest.adapters.http.json.ProduceBodyReader;
import io.kafkarest.domain.record.EmbeddedFormat;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
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

/** From the body of a produce request to the bytes that Kafka stores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ProduceBodyBenchmark {

    @Param({"1", "100"})
    private int records;

    @Param({"text", "object", "base64"})
    private String kind = "text";

    private final ProduceBodyReader reader = new ProduceBodyReader();
    private EmbeddedFormat format = EmbeddedFormat.JSON;
    private byte[] body = {};

    /** Called by JMH. */
    @Setup
    public void prepareBody() {
        format = "base64".equals(kind) ? EmbeddedFormat.BINARY : EmbeddedFormat.JSON;
        String text = "{\"records\":["
                + String.join(",", Collections.nCopies(records, "{\"value\":" + SampleValues.json(kind) + "}")) + "]}";
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the whole body. */
    @Benchmark
    public ProduceBody read() {
        return reader.read(format, OptionalInt.empty(), body, 0, body.length);
    }
}
