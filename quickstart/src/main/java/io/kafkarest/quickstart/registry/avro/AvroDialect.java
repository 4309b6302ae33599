package io.kafkarest.quickstart.registry.avro;

import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.JsonTexts;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDialect;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Avro, parsed and compared by Avro itself. */
public final class AvroDialect implements SchemaDialect {

    @Override
    public String canonicalText(ResolvedSchema schema) throws InvalidSchemaException {
        Schema parsed = parse(schema);
        // With references, Avro would write out what the text only names: such a text keeps what it says.
        return schema.dependencies().isEmpty()
                ? parsed.toString()
                : JsonTexts.parse(schema.text()).toString();
    }

    @Override
    public String normalizedText(ResolvedSchema schema) throws InvalidSchemaException {
        return JsonTexts.sorted(JsonTexts.parse(canonicalText(schema))).toString();
    }

    @Override
    public List<Obstacle> obstacles(ResolvedSchema reader, ResolvedSchema writer) throws InvalidSchemaException {
        return SchemaCompatibility.checkReaderWriterCompatibility(parse(reader), parse(writer))
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(AvroDialect::describe)
                .toList();
    }

    private static Schema parse(ResolvedSchema schema) throws InvalidSchemaException {
        Schema.Parser parser = new Schema.Parser();
        try {
            // One version may be referred to by several names, but a parser takes each type once.
            schema.dependencies().stream()
                    .map(ResolvedSchema.Dependency::text)
                    .distinct()
                    .forEach(parser::parse);
            return parser.parse(schema.text());
        } catch (RuntimeException e) {
            // The parser has exceptions of its own for what it looks for only: a name that nothing has is none of that.
            throw new InvalidSchemaException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Obstacle describe(Incompatibility found) {
        return new Obstacle(found.getType().name(), "%s at %s".formatted(found.getMessage(), found.getLocation()));
    }
}
