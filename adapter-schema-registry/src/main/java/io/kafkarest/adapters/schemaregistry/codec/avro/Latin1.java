package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Bytes as the text of a JSON string, in which every character stands for one. */
enum Latin1 {
    /** A character that stands for no byte becomes a question mark, as Avro has it. */
    REPLACING {
        @Override
        byte[] bytes(String text) {
            return text.getBytes(ISO_8859_1);
        }
    },
    /** A character that stands for no byte is a mistake. */
    REFUSING {
        @Override
        byte[] bytes(String text) {
            if (text.chars().anyMatch(each -> each > 0xFF)) {
                throw new MismatchException("Expected characters up to U+00FF, one for each byte");
            }
            return text.getBytes(ISO_8859_1);
        }
    };

    /** The bytes that the text stands for. */
    abstract byte[] bytes(String text);

    /** The bytes that the string stands for which begins here. */
    byte[] read(String expected, JsonCursor json) {
        if (!json.at(JsonKind.STRING)) {
            throw MismatchException.expected(expected, json);
        }
        return bytes(json.string());
    }
}
