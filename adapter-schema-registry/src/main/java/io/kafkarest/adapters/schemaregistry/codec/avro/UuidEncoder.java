package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Text that is a UUID. */
final class UuidEncoder implements ValueEncoder {

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (!json.at(JsonKind.STRING)) {
            throw MismatchException.expected("uuid", json);
        }
        String text = json.string();
        if (!isUuid(text)) {
            throw new MismatchException("Expected uuid. Got " + MismatchException.quoted(text));
        }
        out.writeBytes(text.getBytes(UTF_8));
    }

    // The parser of the JDK also takes shorter forms.
    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
