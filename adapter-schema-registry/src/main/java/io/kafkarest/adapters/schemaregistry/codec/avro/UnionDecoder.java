package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.List;

/** One of several types. */
final class UnionDecoder implements ValueDecoder {

    private final ValueDecoder[] branches;

    UnionDecoder(List<ValueDecoder> branches) {
        this.branches = branches.toArray(ValueDecoder[]::new);
    }

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        branches[in.readIndex(branches.length)].decode(in, out);
    }
}
