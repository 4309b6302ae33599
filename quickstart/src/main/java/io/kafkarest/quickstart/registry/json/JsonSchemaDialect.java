package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.JsonTexts;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDialect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON Schema, drafts 4, 6, 7, 2019-09 and 2020-12; draft 7 where {@code $schema} is left out. What a {@code $ref} names
 * is in the document itself or registered under that name: nothing is fetched.
 */
public final class JsonSchemaDialect implements SchemaDialect {

    private final Metaschemas metaschemas = new Metaschemas();

    @Override
    public String canonicalText(ResolvedSchema schema) throws InvalidSchemaException {
        return parse(schema).root().json().toString();
    }

    @Override
    public String normalizedText(ResolvedSchema schema) throws InvalidSchemaException {
        return JsonTexts.sorted(parse(schema).root().json()).toString();
    }

    @Override
    public List<Obstacle> obstacles(ResolvedSchema reader, ResolvedSchema writer) throws InvalidSchemaException {
        JsonComparison comparison = new JsonComparison();
        return comparison.compare(SchemaNode.root(parse(reader)), SchemaNode.root(parse(writer)), "#").stream()
                .distinct()
                .toList();
    }

    private JsonDocuments parse(ResolvedSchema schema) throws InvalidSchemaException {
        JsonNode root = JsonTexts.parse(schema.text());
        metaschemas.check(root);
        Map<String, JsonNode> others = new LinkedHashMap<>();
        for (ResolvedSchema.Dependency dependency : schema.dependencies()) {
            others.put(dependency.name(), JsonTexts.parse(dependency.text()));
        }
        JsonDocuments documents = new JsonDocuments(root, others);
        documents.requireResolvable();
        return documents;
    }
}
