package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Bytes; with their length in front, but not if they are the whole record. */
record BytesEncoder(Latin1 latin1, boolean whole) implements ValueEncoder {

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        byte[] bytes = latin1.read("bytes", json);
        if (whole) {
            out.write(bytes);
        } else {
            out.writeBytes(bytes);
        }
    }
}
