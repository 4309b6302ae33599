package io.kafkarest.adapters.schemaregistry.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaReference;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.Subject;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Schemas as a registry's REST API writes them. */
final class SchemaJson {

    private SchemaJson() {}

    static String path(Subject subject) {
        return "/subjects/" + URLEncoder.encode(subject.value(), UTF_8).replace("+", "%20");
    }

    static ObjectNode of(SchemaDefinition definition) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("schema", definition.text());
        // Registries that are older than the other types know no such member.
        if (definition.type() != SchemaType.AVRO) {
            body.put("schemaType", definition.type().name());
        }
        if (!definition.references().isEmpty()) {
            var references = body.putArray("references");
            definition
                    .references()
                    .forEach(each -> references
                            .addObject()
                            .put("name", each.name())
                            .put("subject", each.subject().value())
                            .put("version", each.version()));
        }
        return body;
    }

    static SchemaDefinition definition(JsonNode answer) {
        JsonNode text = answer.path("schema");
        if (!text.isTextual()) {
            throw unusable();
        }
        // The registry leaves the type out where it is the one that was there first.
        String type = answer.path("schemaType").asText(SchemaType.AVRO.name());
        return new SchemaDefinition(
                SchemaType.find(type).orElseThrow(SchemaJson::unusable), text.asText(), references(answer));
    }

    private static List<SchemaReference> references(JsonNode answer) {
        List<SchemaReference> references = new ArrayList<>();
        for (JsonNode each : answer.path("references")) {
            references.add(new SchemaReference(
                    each.path("name").asText(),
                    new Subject(each.path("subject").asText()),
                    each.path("version").asInt()));
        }
        return references;
    }

    static RegisteredSchema registered(Subject subject, JsonNode answer) {
        return new RegisteredSchema(
                subject, version(answer).orElseThrow(SchemaJson::unusable), new Schema(id(answer), definition(answer)));
    }

    /** Empty if the answer names none, as that to a registration may. */
    static OptionalInt version(JsonNode answer) {
        JsonNode version = answer.path("version");
        return version.canConvertToInt() && version.asInt() > 0 ? OptionalInt.of(version.asInt()) : OptionalInt.empty();
    }

    static SchemaId id(JsonNode answer) {
        JsonNode id = answer.path("id");
        if (!id.canConvertToInt() || id.asInt() < 0) {
            throw unusable();
        }
        return new SchemaId(id.asInt());
    }

    private static ProxyException unusable() {
        return new ProxyException(
                FailureCode.SCHEMA_REGISTRY_UNREACHABLE,
                "The Schema Registry cannot be reached: its answer holds no schema");
    }
}
