package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.path.PathType;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import io.kafkarest.domain.error.ProxyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a value must be like, and what it may leave out. The validator is made when it is first needed. */
final class JsonSchema {

    /** What relative references are relative to in a schema without an id. */
    private static final AbsoluteIri NO_ID = AbsoluteIri.of("schema:/");

    private final JsonNode root;
    private final Map<String, String> references;
    private final @Nullable Defaults defaults;
    private volatile @Nullable Schema compiled;

    JsonSchema(JsonNode root, Map<String, String> references) {
        this.root = root;
        this.references = references;
        defaults = Defaults.of(root, references.values()).orElse(null);
    }

    /**
     * Gives the value the defaults of what it leaves out, and fails with {@code RECORD_NOT_CONVERTIBLE} if it is not as the
     * schema wants it.
     *
     * @param length how many bytes the value takes
     */
    void complete(JsonNode value, int length) {
        try {
            Schema schema = schema();
            if (defaults != null) {
                defaults.insert(schema, value, length);
            }
            List<Error> violations = violations(schema, value, length);
            if (!violations.isEmpty()) {
                throw CodecFailures.notConvertible(Violations.describe(violations));
            }
        } catch (ProxyException e) {
            throw e;
        } catch (RuntimeException e) {
            // The validator throws whatever comes of a schema that is none: many of them are not found before they are
            // used.
            throw CodecFailures.notConvertible("the schema is no valid JSON Schema", e);
        } catch (StackOverflowError e) {
            throw CodecFailures.notConvertible("the schema nests too deep for the value", e);
        }
    }

    private static List<Error> violations(Schema schema, JsonNode value, int length) {
        BoundedEvaluation evaluation = new BoundedEvaluation(length);
        schema.validate(evaluation, value);
        return evaluation.getErrors();
    }

    private Schema schema() {
        Schema known = compiled;
        if (known == null) {
            known = compile();
            compiled = known;
        }
        return known;
    }

    private Schema compile() {
        AbsoluteIri base = base();
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .losslessNarrowing(true)
                .locale(Locale.ROOT)
                .regularExpressionFactory(BoundedPattern::new)
                .build();
        SchemaRegistry registry = SchemaRegistry.builder()
                .defaultDialectId(Drafts.DEFAULT.getId())
                .dialectRegistry((id, unused) -> Drafts.find(id))
                .schemaLoader(new SchemaSources(base, references))
                .schemaRegistryConfig(config)
                .build();
        return registry.getSchema(new SchemaLocation(base), root);
    }

    private AbsoluteIri base() {
        String id = root.path("$id").asText(root.path("id").asText(""));
        return id.isEmpty() ? NO_ID : NO_ID.resolve(id);
    }
}
