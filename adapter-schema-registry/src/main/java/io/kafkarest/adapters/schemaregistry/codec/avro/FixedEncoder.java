package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Bytes of a fixed length. */
record FixedEncoder(Latin1 latin1, int length) implements ValueEncoder {

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        byte[] bytes = latin1.read("fixed", json);
        if (bytes.length != length) {
            // Without a blank: that is how Avro says it.
            throw new MismatchException("Expected fixed length " + length + ", but got" + bytes.length);
        }
        out.write(bytes);
    }
}
