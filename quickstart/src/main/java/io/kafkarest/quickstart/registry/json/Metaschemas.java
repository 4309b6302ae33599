package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The schemas of schemas; the validator brings them along. */
final class Metaschemas {

    private final SchemaRegistry schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    /** Fails if a document is no schema of the draft that it names. */
    void check(JsonNode document) throws InvalidSchemaException {
        if (!document.isObject() && !document.isBoolean()) {
            throw new InvalidSchemaException("a JSON Schema is an object or a boolean");
        }
        Schema metaschema = schemas.getSchema(SchemaLocation.of(draft(document).getDialectId()));
        List<Error> errors = metaschema.validate(document);
        if (!errors.isEmpty()) {
            throw new InvalidSchemaException(
                    errors.stream().map(Error::toString).collect(Collectors.joining("; ")));
        }
    }

    static SpecificationVersion draft(JsonNode document) throws InvalidSchemaException {
        JsonNode name = document.path("$schema");
        if (!name.isTextual()) {
            return SpecificationVersion.DRAFT_7;
        }
        String wanted = plain(name.textValue());
        return Arrays.stream(SpecificationVersion.values())
                .filter(draft -> plain(draft.getDialectId()).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new InvalidSchemaException("unknown $schema " + name.textValue()));
    }

    private static String plain(String dialect) {
        return dialect.replaceFirst("^https?://", "").replaceFirst("#$", "");
    }
}
