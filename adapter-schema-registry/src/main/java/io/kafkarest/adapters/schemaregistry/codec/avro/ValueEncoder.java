package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Writes the JSON values of one type in Avro's binary form. */
interface ValueEncoder {

    /** Writes the value that begins here and steps over it; fails with {@link MismatchException} if it is of another type. */
    void encode(JsonCursor json, AvroOutput out);
}
