package io.kafkarest.adapters.schemaregistry.codec.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON into trees. Of members with the same name the last one wins. Numbers stay exact; how deep a value may nest, and
 * how long and how large a number may be, is limited, as arithmetic on {@code 1e999999999} would never end.
 */
public final class JsonTrees {

    /** How deep arrays and objects may nest. */
    public static final int MAX_DEPTH = 500;

    private static final int MAX_NUMBER_LENGTH = 1000;
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int DIGITS_OF_INT = 9;
    private static final int DIGITS_OF_LONG = 18;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonTrees() {}

    /** The one value that the text is. */
    public static JsonNode read(String text) throws MalformedJsonException {
        return read(() -> FACTORY.createParser(text));
    }

    /** The one value that these bytes are. */
    public static JsonNode read(byte[] buffer, int offset, int length) throws MalformedJsonException {
        return read(() -> FACTORY.createParser(buffer, offset, length));
    }

    private interface ParserSource {
        JsonParser open() throws IOException;
    }

    private static JsonNode read(ParserSource source) throws MalformedJsonException {
        try (JsonParser parser = source.open()) {
            JsonNode value = value(parser, parser.nextToken());
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("there is something after the JSON value");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new MalformedJsonException("the JSON nests too deep, or has too long a number or name", e);
        } catch (IOException | IllegalStateException e) {
            throw new MalformedJsonException("not well-formed JSON", e);
        }
    }

    private static JsonNode value(JsonParser parser, @Nullable JsonToken token)
            throws IOException, MalformedJsonException {
        if (token == null) {
            throw new MalformedJsonException("there is no JSON value");
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> nodes.textNode(parser.getText());
            case VALUE_NUMBER_INT -> integer(parser.getText());
            case VALUE_NUMBER_FLOAT -> decimal(parser.getText());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> throw new MalformedJsonException("not well-formed JSON");
        };
    }

    private static ObjectNode object(JsonParser parser) throws IOException, MalformedJsonException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            object.set(name, value(parser, parser.nextToken()));
        }
        return object;
    }

    private static ArrayNode array(JsonParser parser) throws IOException, MalformedJsonException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(parser, token));
        }
        return array;
    }

    private static JsonNode integer(String text) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (text.equals("-0")) {
            return new WrittenNumber(text);
        }
        if (text.length() <= DIGITS_OF_INT) {
            return nodes.numberNode(Integer.parseInt(text));
        }
        // The validator takes what fits into an int for an int only if the node is one.
        if (text.length() <= DIGITS_OF_LONG) {
            long value = Long.parseLong(text);
            return (int) value == value ? nodes.numberNode((int) value) : nodes.numberNode(value);
        }
        BigInteger value = new BigInteger(text);
        return value.bitLength() < Long.SIZE ? nodes.numberNode(value.longValue()) : nodes.numberNode(value);
    }

    private static JsonNode decimal(String text) throws MalformedJsonException {
        int exponent = Math.max(text.indexOf('e'), text.indexOf('E')) + 1;
        if (exponent > 0 && significantDigits(text, exponent) > MAX_EXPONENT_DIGITS) {
            throw new MalformedJsonException("the JSON has a number with too large an exponent");
        }
        return new WrittenNumber(text);
    }

    private static int significantDigits(String text, int begin) {
        int first = begin;
        while (first < text.length() && (text.charAt(first) < '1' || text.charAt(first) > '9')) {
            first++;
        }
        return text.length() - first;
    }
}
