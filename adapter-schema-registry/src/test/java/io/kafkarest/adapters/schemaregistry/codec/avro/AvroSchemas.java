package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.HexFormat;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Shorthand for tests: schemas with single quotes, bytes in hexadecimal and without the header. */
final class AvroSchemas {

    static final SchemaId ID = new SchemaId(1);
    private static final String HEADER = "0000000001";

    private AvroSchemas() {}

    static SchemaCodec codec(String schema) {
        return new AvroSchemaCompiler(false).compile(resolved(schema));
    }

    static SchemaCodec lenientCodec(String schema) {
        return new AvroSchemaCompiler(true).compile(resolved(schema));
    }

    static ResolvedDefinition resolved(String schema) {
        return new ResolvedDefinition(new SchemaDefinition(SchemaType.AVRO, schema.replace('\'', '"')), Map.of());
    }

    /** The schema of a record with one field, {@code f}. */
    static String recordOf(String type) {
        return "{'type':'record','name':'R','fields':[{'name':'f','type':" + type + "}]}";
    }

    static JsonText json(String text) {
        return JsonText.of(text.getBytes(UTF_8));
    }

    static String encoded(SchemaCodec codec, String json) {
        String hex = HexFormat.of().formatHex(codec.encode(ID, json(json)));
        Assertions.assertThat(hex).startsWith(HEADER);
        return hex.substring(HEADER.length());
    }

    static String decoded(SchemaCodec codec, String hex) {
        return new String(codec.decode(HexFormat.of().parseHex(HEADER + hex)), UTF_8);
    }

    /** What the codec says to this JSON. */
    static String refusal(SchemaCodec codec, String json) {
        return failure(FailureCode.RECORD_NOT_CONVERTIBLE, () -> codec.encode(ID, json(json)));
    }

    /** What the codec says to these bytes. */
    static String undecodable(SchemaCodec codec, String hex) {
        return failure(
                FailureCode.RECORD_NOT_DECODABLE,
                () -> codec.decode(HexFormat.of().parseHex(HEADER + hex)));
    }

    static String failure(FailureCode code, Runnable action) {
        try {
            action.run();
        } catch (ProxyException e) {
            Assertions.assertThat(e.code()).isEqualTo(code);
            return e.getMessage();
        }
        return Assertions.fail("it was accepted");
    }
}
