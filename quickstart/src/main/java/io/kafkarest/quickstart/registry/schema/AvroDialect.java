package io.kafkarest.quickstart.registry.schema;

import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;

/** Avro, parsed and compared by Avro itself. */
final class AvroDialect implements SchemaDialect {

    @Override
    public String canonicalText(ResolvedSchema schema) throws InvalidSchemaException {
        Schema parsed = parse(schema);
        // With references, Avro would write out what the text only names: such a text is kept as it is.
        return schema.dependencies().isEmpty()
                ? parsed.toString()
                : schema.definition().text();
    }

    @Override
    public List<String> obstacles(ResolvedSchema reader, ResolvedSchema writer) throws InvalidSchemaException {
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
            schema.dependencies().forEach(parser::parse);
            return parser.parse(schema.definition().text());
        } catch (AvroRuntimeException e) {
            throw new InvalidSchemaException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String describe(Incompatibility found) {
        return "%s at %s: %s".formatted(found.getType(), found.getLocation(), found.getMessage());
    }
}
