package io.kafkarest.quickstart.registry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import io.kafkarest.quickstart.registry.store.RegisteredVersion;
import io.kafkarest.quickstart.registry.store.RegistryException;
import io.kafkarest.quickstart.registry.store.SchemaCandidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Schemas as the REST API writes them: Avro's type is left out, and so are references that there are none of. */
final class SchemaJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaJson() {}

    /** The schema in a request's body; without an id and a version where the numbers are none. */
    static SchemaCandidate candidate(RegistryRequest request) {
        JsonNode body = request.body();
        return new SchemaCandidate(
                request.subject(),
                read(body),
                request.flag("normalize"),
                positive(body.path("id")),
                positive(body.path("version")));
    }

    private static Optional<Integer> positive(JsonNode number) {
        return number.asInt() > 0 ? Optional.of(number.asInt()) : Optional.empty();
    }

    private static SchemaDefinition read(JsonNode body) {
        JsonNode text = body.path("schema");
        if (!text.isTextual() || text.textValue().isBlank()) {
            throw RegistryException.invalidSchema("Empty schema");
        }
        return new SchemaDefinition(type(body.path("schemaType")), text.textValue(), references(body));
    }

    static ObjectNode definition(SchemaDefinition definition) {
        ObjectNode json = JSON.objectNode();
        if (definition.type() != SchemaType.AVRO) {
            json.put("schemaType", definition.type().name());
        }
        json.put("schema", definition.text());
        if (!definition.references().isEmpty()) {
            ArrayNode references = json.putArray("references");
            definition.references().forEach(reference -> references.add(reference(reference)));
        }
        return json;
    }

    static ObjectNode version(RegisteredVersion version) {
        return JSON.objectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .setAll(definition(version.definition()));
    }

    static ArrayNode versions(Collection<RegisteredVersion> versions) {
        ArrayNode array = JSON.arrayNode();
        versions.forEach(version -> array.add(version(version)));
        return array;
    }

    static ArrayNode strings(Collection<String> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    static ArrayNode numbers(Collection<Integer> values) {
        ArrayNode array = JSON.arrayNode();
        values.forEach(array::add);
        return array;
    }

    private static SchemaType type(JsonNode name) {
        String wanted = name.asText(SchemaType.AVRO.name());
        return Arrays.stream(SchemaType.values())
                .filter(type ->
                        name.isMissingNode() || name.isNull() || type.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> RegistryException.invalidSchema("of type " + wanted + ", details: Invalid schema type"));
    }

    private static List<SchemaReference> references(JsonNode body) {
        List<SchemaReference> references = new ArrayList<>();
        for (JsonNode reference : body.path("references")) {
            references.add(new SchemaReference(
                    reference.path("name").asText(),
                    reference.path("subject").asText(),
                    reference.path("version").asInt()));
        }
        return references;
    }

    private static ObjectNode reference(SchemaReference reference) {
        return JSON.objectNode()
                .put("name", reference.name())
                .put("subject", reference.subject())
                .put("version", reference.version());
    }
}
