package io.kafkarest.quickstart.registry.schema;

/** The languages a schema may be written in; the names are the registry's. */
public enum SchemaType {
    /** Apache Avro, the default: left out wherever the registry names a type. */
    AVRO,
    /** JSON Schema. */
    JSON,
    /** Protocol Buffers. */
    PROTOBUF
}
