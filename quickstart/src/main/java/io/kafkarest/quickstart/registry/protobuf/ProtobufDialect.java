package io.kafkarest.quickstart.registry.protobuf;

import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import io.kafkarest.quickstart.registry.schema.SchemaDialect;
import java.util.List;

/**
 * Protobuf, parsed and linked by Wire: syntax {@code proto2} and {@code proto3}, without groups and editions. A file
 * imports what is registered under the import's name, and {@code google/protobuf/*.proto}.
 */
public final class ProtobufDialect implements SchemaDialect {

    @Override
    public String canonicalText(ResolvedSchema schema) throws InvalidSchemaException {
        return LinkedProto.link(schema).text();
    }

    @Override
    public String normalizedText(ResolvedSchema schema) throws InvalidSchemaException {
        return new ProtoNormalization(LinkedProto.link(schema)).text();
    }

    @Override
    public List<Obstacle> obstacles(ResolvedSchema reader, ResolvedSchema writer) throws InvalidSchemaException {
        return new ProtobufComparison(LinkedProto.link(reader), LinkedProto.link(writer)).obstacles();
    }
}
