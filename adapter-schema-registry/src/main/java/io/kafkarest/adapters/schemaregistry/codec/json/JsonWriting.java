package io.kafkarest.adapters.schemaregistry.codec.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Writes trees as compact JSON: no white space, no escapes but the needed ones, numbers as they were written. */
public final class JsonWriting {

    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);

    private JsonWriting() {}

    /** The value in UTF-8. */
    public static byte[] bytes(JsonNode value) {
        return text(value).getBytes(UTF_8);
    }

    /** The value as text. */
    public static String text(JsonNode value) {
        JsonWriting writing = new JsonWriting();
        writing.value(value);
        return writing.out.toString();
    }

    private void value(JsonNode value) {
        switch (value.getNodeType()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING -> string(value.textValue());
            default -> out.append(value.asText());
        }
    }

    private void object(JsonNode object) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue());
            separator = ",";
        }
        out.append('}');
    }

    private void array(JsonNode array) {
        out.append('[');
        String separator = "";
        for (JsonNode element : array) {
            out.append(separator);
            value(element);
            separator = ",";
        }
        out.append(']');
    }

    private void string(String text) {
        out.append('"');
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\' || unit < ' ' || Character.isSurrogate(unit)) {
                if (isPair(text, i)) {
                    i++;
                    continue;
                }
                out.append(text, written, i);
                escape(unit);
                written = i + 1;
            }
        }
        out.append(text, written, text.length()).append('"');
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    /** Half of a surrogate pair is escaped too, since UTF-8 has no other way to say it. */
    private void escape(char unit) {
        switch (unit) {
            case '"', '\\' -> out.append('\\').append(unit);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(HEX.charAt(unit >> shift & 0xF));
                }
            }
        }
    }
}
