package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.List;

/** One of several types, named by the only member of an object around the value. */
final class UnionEncoder implements ValueEncoder {

    private final String[] names;
    private final ValueEncoder[] branches;

    UnionEncoder(List<String> names, List<ValueEncoder> branches) {
        this.names = names.toArray(String[]::new);
        this.branches = branches.toArray(ValueEncoder[]::new);
    }

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (json.at(JsonKind.NULL)) {
            encodeAs("null", json, out);
            return;
        }
        if (!json.at(JsonKind.OBJECT)) {
            throw MismatchException.expected("start-union", json);
        }
        if (!json.open()) {
            throw new MismatchException("Expected start-union. Got END_OBJECT");
        }
        encodeAs(json.name(), json, out);
        while (json.next()) {
            // Avro does not look at what else there is.
            json.name();
            json.skip();
        }
    }

    private void encodeAs(String name, JsonCursor json, AvroOutput out) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                out.writeLong(i);
                branches[i].encode(json, out);
                return;
            }
        }
        throw new MismatchException("Unknown union branch " + MismatchException.quoted(name));
    }
}
