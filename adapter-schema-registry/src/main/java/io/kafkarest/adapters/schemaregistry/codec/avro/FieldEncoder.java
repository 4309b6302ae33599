package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** A field of a record. */
final class FieldEncoder {

    private final String name;
    private final byte[] quotedName;
    private final ValueEncoder encoder;
    private final byte @Nullable [] whenMissing;

    FieldEncoder(String name, ValueEncoder encoder, byte @Nullable [] whenMissing) {
        this.name = name;
        this.quotedName = ('"' + name + '"').getBytes(UTF_8);
        this.encoder = encoder;
        this.whenMissing = whenMissing;
    }

    String name() {
        return name;
    }

    /** Steps over the name of a member if it is this field's. */
    boolean isNext(JsonCursor json) {
        return json.accept(quotedName);
    }

    void encode(JsonCursor json, AvroOutput out) {
        try {
            encoder.encode(json, out);
        } catch (MismatchException e) {
            throw e.in(name);
        }
    }

    /** For a record that has no such member, as the cursor stands behind. */
    void encodeMissing(JsonCursor nothing, AvroOutput out) {
        if (whenMissing == null) {
            encode(nothing, out);
        } else {
            out.write(whenMissing);
        }
    }
}
