package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Items of one type, in blocks. */
record ArrayDecoder(ValueDecoder items) implements ValueDecoder {

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        out.open('[');
        boolean first = true;
        for (long count = in.readBlockCount(); count != 0; count = in.readBlockCount()) {
            for (long i = 0; i < count; i++) {
                if (!first) {
                    out.writeByte(',');
                }
                first = false;
                items.decode(in, out);
            }
        }
        out.close(']');
    }
}
