package io.kafkarest.adapters.schemaregistry.codec.avro;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The escapes of JSON strings. */
final class JsonEscapes {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(US_ASCII);

    private JsonEscapes() {}

    /** The text that is meant. */
    static String unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        int copied = 0;
        for (int at = escaped.indexOf('\\'); at >= 0; at = escaped.indexOf('\\', copied)) {
            text.append(escaped, copied, at);
            if (at + 1 >= escaped.length()) {
                throw malformed();
            }
            char kind = escaped.charAt(at + 1);
            text.append(kind == 'u' ? codeUnit(escaped, at + 2) : simple(kind));
            copied = at + (kind == 'u' ? 6 : 2);
        }
        return text.append(escaped, copied, escaped.length()).toString();
    }

    private static char codeUnit(String escaped, int at) {
        if (at + 4 > escaped.length()) {
            throw malformed();
        }
        try {
            return (char) Integer.parseInt(escaped, at, at + 4, 16);
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static char simple(char kind) {
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw malformed();
        };
    }

    private static MismatchException malformed() {
        return new MismatchException("Malformed JSON");
    }

    /** The escape of an ASCII character that needs one, or nothing if it needs none. */
    static byte[] escape(int character) {
        return switch (character) {
            case '"' -> new byte[] {'\\', '"'};
            case '\\' -> new byte[] {'\\', '\\'};
            case '\b' -> new byte[] {'\\', 'b'};
            case '\f' -> new byte[] {'\\', 'f'};
            case '\n' -> new byte[] {'\\', 'n'};
            case '\r' -> new byte[] {'\\', 'r'};
            case '\t' -> new byte[] {'\\', 't'};
            default ->
                character < ' '
                        ? new byte[] {'\\', 'u', '0', '0', HEX[character >> 4], HEX[character & 15]}
                        : new byte[0];
        };
    }
}
