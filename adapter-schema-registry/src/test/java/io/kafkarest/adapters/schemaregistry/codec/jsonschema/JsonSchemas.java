package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Arrays;
import java.util.Map;

/** Codecs and conversions of JSON schemas, for tests. */
final class JsonSchemas {

    static final SchemaId ID = new SchemaId(1);

    private JsonSchemas() {}

    static SchemaCodec codec(String schema) {
        return codec(schema, Map.of());
    }

    static SchemaCodec codec(String schema, Map<String, String> references) {
        SchemaDefinition definition = new SchemaDefinition(SchemaType.JSON, schema);
        return new JsonSchemaCompiler().compile(new ResolvedDefinition(definition, references));
    }

    /** What is stored behind the header. */
    static String stored(String schema, String value) {
        return stored(codec(schema), value);
    }

    static String stored(SchemaCodec codec, String value) {
        byte[] stored = codec.encode(ID, json(value));
        return new String(stored, 5, stored.length - 5, UTF_8);
    }

    static JsonText json(String value) {
        return JsonText.of(value.getBytes(UTF_8));
    }

    /** As they are in Kafka. */
    static byte[] stored(byte[] payload) {
        byte[] stored = new byte[5 + payload.length];
        stored[4] = 1;
        System.arraycopy(payload, 0, stored, 5, payload.length);
        return stored;
    }

    static String read(byte[] stored) {
        return new String(codec("{}").decode(Arrays.copyOf(stored, stored.length)), UTF_8);
    }
}
