package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Bytes of a fixed length. */
record FixedDecoder(int length) implements ValueDecoder {

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        out.writeLatin1(in.buffer(), in.skip(length), length);
    }
}
