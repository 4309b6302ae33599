package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A branch of a union: an object around the value names it. */
final class WrappedDecoder implements ValueDecoder {

    private final byte[] quotedName;
    private final ValueDecoder branch;

    WrappedDecoder(String name, ValueDecoder branch) {
        this.quotedName = ('"' + name + "\":").getBytes(UTF_8);
        this.branch = branch;
    }

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        out.open('{');
        out.write(quotedName);
        branch.decode(in, out);
        out.close('}');
    }
}
