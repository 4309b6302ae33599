package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several types, named by an object around the value, or told by the kind of the value if only one takes that. An object
 * whose first member is called like a branch is always one around a value: so nothing has to be read twice.
 */
final class LenientUnionEncoder implements ValueEncoder {

    private final UnionBranches branches;
    private final ValueEncoder[] encoders;

    LenientUnionEncoder(UnionBranches branches, List<ValueEncoder> encoders) {
        this.branches = branches;
        this.encoders = encoders.toArray(ValueEncoder[]::new);
    }

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        Integer named = json.at(JsonKind.OBJECT) ? named(json) : null;
        if (named != null) {
            json.open();
            json.name();
            encodeAs(named, json, out);
            if (json.next()) {
                throw new MismatchException("Unknown field " + MismatchException.quoted(json.name()));
            }
            return;
        }
        Integer only = branches.only(json.kind());
        if (only == null) {
            throw MismatchException.expected("start-union", json);
        }
        encodeAs(only, json, out);
    }

    private @Nullable Integer named(JsonCursor json) {
        String name = json.firstName();
        return name == null ? null : branches.named(name);
    }

    private void encodeAs(int place, JsonCursor json, AvroOutput out) {
        out.writeLong(place);
        encoders[place].encode(json, out);
    }
}
