package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.HexFormat;
import java.util.Map;

/** Codecs and conversions of Protobuf schemas, for tests. */
final class ProtobufSchemas {

    static final SchemaId ID = new SchemaId(1);
    private static final String HEADER = "0000000001";

    private ProtobufSchemas() {}

    /** Of a schema in proto3. */
    static SchemaCodec proto3(String declarations) {
        return codec("syntax = \"proto3\";\n" + declarations);
    }

    static SchemaCodec codec(String schema) {
        return codec(schema, Map.of());
    }

    static SchemaCodec codec(String schema, Map<String, String> references) {
        SchemaDefinition definition = new SchemaDefinition(SchemaType.PROTOBUF, schema);
        return new ProtobufCompiler().compile(new ResolvedDefinition(definition, references));
    }

    /** What is stored behind the header, in hexadecimal digits. */
    static String stored(SchemaCodec codec, String value) {
        String stored = HexFormat.of().formatHex(codec.encode(ID, json(value)));
        if (!stored.startsWith(HEADER)) {
            throw new AssertionError(stored);
        }
        return stored.substring(HEADER.length());
    }

    static JsonText json(String value) {
        return JsonText.of(value.getBytes(UTF_8));
    }

    /** The JSON of what is stored behind the header. */
    static String read(SchemaCodec codec, String hex) {
        return new String(codec.decode(HexFormat.of().parseHex(HEADER + hex)), UTF_8);
    }

    /** Writes and reads. */
    static String back(SchemaCodec codec, String value) {
        return new String(codec.decode(codec.encode(ID, json(value))), UTF_8);
    }
}
