package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static io.kafkarest.adapters.schemaregistry.codec.WireFormat.HEADER_LENGTH;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.WireFormat;
import io.kafkarest.adapters.schemaregistry.codec.json.JsonTrees;
import io.kafkarest.adapters.schemaregistry.codec.json.JsonWriting;
import io.kafkarest.adapters.schemaregistry.codec.json.MalformedJsonException;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Optional;

/** Stores the JSON text itself, once the schema allowed it and gave its defaults. Reading does not validate. */
final class JsonSchemaCodec implements SchemaCodec {

    private final JsonNode title;
    private final JsonSchema schema;

    JsonSchemaCodec(JsonNode title, JsonSchema schema) {
        this.title = title;
        this.schema = schema;
    }

    @Override
    public Optional<String> recordName() {
        return Optional.ofNullable(title.textValue());
    }

    @Override
    public boolean takesNullForNothing() {
        return false;
    }

    @Override
    public SchemaCodec forMessage(String fullName) {
        if (recordName().filter(fullName::equals).isPresent()) {
            return this;
        }
        throw CodecFailures.invalidSchema("a JSON schema has no messages to choose from");
    }

    @Override
    public byte[] encode(SchemaId id, JsonText json) {
        JsonNode value = value(json);
        schema.complete(value, json.length());
        byte[] text = JsonWriting.bytes(value);
        byte[] stored = new byte[HEADER_LENGTH + text.length];
        WireFormat.writeHeader(stored, id);
        System.arraycopy(text, 0, stored, HEADER_LENGTH, text.length);
        return stored;
    }

    private static JsonNode value(JsonText json) {
        try {
            return JsonTrees.read(json.buffer(), json.offset(), json.length());
        } catch (MalformedJsonException e) {
            throw CodecFailures.notConvertible(e.reason(), e);
        }
    }

    @Override
    public byte[] decode(byte[] stored) {
        WireFormat.requireHeader(stored);
        try {
            return JsonWriting.bytes(JsonTrees.read(stored, HEADER_LENGTH, stored.length - HEADER_LENGTH));
        } catch (MalformedJsonException e) {
            throw CodecFailures.notDecodable("the record is no JSON: " + e.reason(), e);
        }
    }
}
