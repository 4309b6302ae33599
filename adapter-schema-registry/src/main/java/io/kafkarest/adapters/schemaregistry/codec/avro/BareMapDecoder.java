package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** A map in a union, without a name around it where its first key does not look like one. */
record BareMapDecoder(UnionBranches branches, ValueDecoder map) implements ValueDecoder {

    private static final byte[] WRAPPER = "{\"map\":".getBytes(US_ASCII);

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        int start = out.position();
        map.decode(in, out);
        if (branches.isTakenForWrapper(out, start)) {
            out.insert(start, WRAPPER);
            out.writeByte('}');
        }
    }
}
