package io.kafkarest.domain.record;

/** How the keys and values of records are embedded in a JSON request or answer. */
public enum EmbeddedFormat {
    /** Any bytes, as base64. */
    BINARY,
    /** JSON as it is. */
    JSON,
    /** Avro, with its schema in a registry. */
    AVRO,
    /** JSON that a schema in a registry describes. */
    JSONSCHEMA,
    /** Protobuf, with its schema in a registry. */
    PROTOBUF;

    /** Whether records of this format carry the id of a schema. */
    public boolean needsSchema() {
        return this != BINARY && this != JSON;
    }

    /** Whether an instance of this format can answer a read that asks for the other: the schema formats answer for each other. */
    public boolean isCompatibleWith(EmbeddedFormat other) {
        return this == other || (needsSchema() && other.needsSchema());
    }
}
