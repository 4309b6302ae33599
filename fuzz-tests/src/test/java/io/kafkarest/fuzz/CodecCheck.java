package io.kafkarest.fuzz;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** What a codec must do with any bytes, and a compiler with any text. */
public final class CodecCheck {

    private static final Set<FailureCode> OF_ENCODING = Set.of(FailureCode.RECORD_NOT_CONVERTIBLE);
    private static final Set<FailureCode> OF_DECODING = Set.of(FailureCode.RECORD_NOT_DECODABLE);
    private static final Set<FailureCode> OF_COMPILING = Set.of(FailureCode.INVALID_SCHEMA);
    private static final SchemaId ID = new SchemaId(1);
    private static final int HEADER = 5;
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static {
        JACKSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(1_000_000)
                        .build());
    }

    private CodecCheck() {}

    /** The codec of a schema that is right. */
    public static SchemaCodec compile(SchemaCompiler compiler, String text) {
        return compiler.compile(new ResolvedDefinition(new SchemaDefinition(compiler.type(), text), Map.of()));
    }

    /** Writes the bytes as if they were JSON; what could be written can be read. */
    public static void encode(SchemaCodec codec, byte[] json) {
        AtomicReference<byte[]> stored = new AtomicReference<>();
        if (Oracle.accepts(OF_ENCODING, () -> stored.set(codec.encode(ID, JsonText.of(json))))) {
            requireJson(codec.decode(stored.get()));
        }
    }

    /** Reads the bytes as if they stood in Kafka, behind the header; what comes out is JSON. */
    public static void decode(SchemaCodec codec, byte[] payload) {
        byte[] stored = new byte[HEADER + payload.length];
        stored[HEADER - 1] = 1;
        System.arraycopy(payload, 0, stored, HEADER, payload.length);
        AtomicReference<byte[]> json = new AtomicReference<>();
        if (Oracle.accepts(OF_DECODING, () -> json.set(codec.decode(stored)))) {
            requireJson(json.get());
        }
        Oracle.accepts(OF_DECODING, () -> codec.decode(Arrays.copyOf(payload, payload.length)));
    }

    /** Takes the text for a schema; if it is one, its codec works. */
    public static void compileAny(SchemaCompiler compiler, String text) {
        AtomicReference<SchemaCodec> codec = new AtomicReference<>();
        if (Oracle.accepts(OF_COMPILING, () -> codec.set(compile(compiler, text)))) {
            for (String each : new String[] {"null", "1", "\"x\"", "{}", "[]", "{\"f\":1}"}) {
                encode(codec.get(), each.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            decode(codec.get(), new byte[0]);
            decode(codec.get(), new byte[16]);
            decode(codec.get(), new byte[] {0, 8, 1});
        }
    }

    private static void requireJson(byte[] text) {
        try {
            JACKSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError("read as what is no JSON", e);
        }
    }
}
