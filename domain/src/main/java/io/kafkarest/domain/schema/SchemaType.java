package io.kafkarest.domain.schema;

import io.kafkarest.domain.record.EmbeddedFormat;
import java.util.Arrays;
import java.util.Optional;

/** The languages a schema is written in, as the registry spells them. */
public enum SchemaType {
    /** Apache Avro: what a registry means that names no type. */
    AVRO,
    /** JSON Schema. */
    JSON,
    /** Protocol Buffers. */
    PROTOBUF;

    /** The type of this name, or empty if there is none that we know. */
    public static Optional<SchemaType> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The language of the schemas of this format, or empty if it has none. */
    public static Optional<SchemaType> of(EmbeddedFormat format) {
        return switch (format) {
            case BINARY, JSON -> Optional.empty();
            case AVRO -> Optional.of(AVRO);
            case JSONSCHEMA -> Optional.of(JSON);
            case PROTOBUF -> Optional.of(PROTOBUF);
        };
    }
}
