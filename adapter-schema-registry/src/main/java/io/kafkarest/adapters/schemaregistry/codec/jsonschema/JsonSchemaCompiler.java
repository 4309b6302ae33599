package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.adapters.schemaregistry.codec.ResolvedDefinition;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCompiler;
import io.kafkarest.adapters.schemaregistry.codec.json.JsonTrees;
import io.kafkarest.adapters.schemaregistry.codec.json.MalformedJsonException;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import jakarta.inject.Inject;

/**
 * Makes codecs of JSON Schemas. Only what is no JSON is refused here: whether it is a JSON Schema is for the registry to say,
 * and for the first record that is written with it.
 */
final class JsonSchemaCompiler implements SchemaCompiler {

    @Inject
    JsonSchemaCompiler() {}

    @Override
    public SchemaType type() {
        return SchemaType.JSON;
    }

    @Override
    public SchemaCodec compile(ResolvedDefinition definition) {
        try {
            JsonNode schema = JsonTrees.read(definition.definition().text());
            return new JsonSchemaCodec(schema.path("title"), new JsonSchema(schema, definition.references()));
        } catch (MalformedJsonException e) {
            throw CodecFailures.invalidSchema("Error when parsing the JSON schema: " + e.reason(), e);
        }
    }
}
