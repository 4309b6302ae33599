package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Writes what one type has in Avro's binary form as JSON. */
interface ValueDecoder {

    /** Reads the value that lies next. */
    void decode(AvroInput in, JsonOutput out);
}
