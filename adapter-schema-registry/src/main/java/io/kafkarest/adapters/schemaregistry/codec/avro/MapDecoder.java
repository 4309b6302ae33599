package io.kafkarest.adapters.schemaregistry.codec.avro;

/** Values of one type by names, in blocks. */
record MapDecoder(ValueDecoder values) implements ValueDecoder {

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        out.open('{');
        boolean first = true;
        for (long count = in.readBlockCount(); count != 0; count = in.readBlockCount()) {
            for (long i = 0; i < count; i++) {
                if (!first) {
                    out.writeByte(',');
                }
                first = false;
                PrimitiveDecoder.STRING.decode(in, out);
                out.writeByte(':');
                values.decode(in, out);
            }
        }
        out.close('}');
    }
}
