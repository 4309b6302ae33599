package io.kafkarest.adapters.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Jackson makes of a JSON text, with a tree in which numbers stay as they were written. */
final class JacksonOracle {

    private record Raw(String text) {}

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();

    private JacksonOracle() {}

    static byte[] compact(byte[] text) throws IOException {
        return written(text, false);
    }

    static byte[] indented(byte[] text) throws IOException {
        return written(text, true);
    }

    /** Whether the text is one JSON value. */
    static boolean takes(byte[] text) {
        try {
            parsed(text);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Object parsed(byte[] text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Object tree = tree(parser);
            if (parser.nextToken() != null) {
                throw new IOException("trailing tokens");
            }
            return tree;
        }
    }

    private static byte[] written(byte[] text, boolean indented) throws IOException {
        var output = new ByteArrayOutputStream();
        try (JsonGenerator generator = FACTORY.createGenerator(output)) {
            if (indented) {
                generator.setPrettyPrinter(new DefaultPrettyPrinter());
            }
            write(parsed(text), generator);
        }
        return output.toByteArray();
    }

    private static Object tree(JsonParser parser) throws IOException {
        if (parser.currentToken() == null) {
            throw new IOException("no value");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> members = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, tree(parser));
                }
                yield members;
            }
            case START_ARRAY -> {
                List<Object> elements = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(tree(parser));
                }
                yield elements;
            }
            case VALUE_STRING -> parser.getText();
            default -> new Raw(parser.getText());
        };
    }

    private static void write(Object node, JsonGenerator generator) throws IOException {
        if (node instanceof Map<?, ?> members) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> each : members.entrySet()) {
                generator.writeFieldName((String) each.getKey());
                write(each.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (node instanceof List<?> elements) {
            generator.writeStartArray();
            for (Object each : elements) {
                write(each, generator);
            }
            generator.writeEndArray();
        } else if (node instanceof String text) {
            generator.writeString(text);
        } else {
            generator.writeRawValue(((Raw) node).text());
        }
    }
}
