package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Fields one after the other. */
final class RecordDecoder implements ValueDecoder {

    private byte[][] quotedNames = {};
    private ValueDecoder[] fields = {};

    /** Called once before use: a record may be a part of itself. */
    void complete(List<String> names, List<ValueDecoder> fields) {
        this.fields = fields.toArray(ValueDecoder[]::new);
        quotedNames = new byte[names.size()][];
        for (int i = 0; i < quotedNames.length; i++) {
            quotedNames[i] = ((i == 0 ? "\"" : ",\"") + names.get(i) + "\":").getBytes(UTF_8);
        }
    }

    @Override
    public void decode(AvroInput in, JsonOutput out) {
        out.open('{');
        for (int i = 0; i < fields.length; i++) {
            out.write(quotedNames[i]);
            fields[i].decode(in, out);
        }
        out.close('}');
    }
}
