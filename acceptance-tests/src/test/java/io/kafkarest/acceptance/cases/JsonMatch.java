package io.kafkarest.acceptance.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Compares JSON with what is expected. Expected strings in angle brackets stand for any value of a kind:
 * {@code <int>}, {@code <string>}, {@code <any>}, {@code <~text>} (contains) and {@code </regex/>}.
 */
final class JsonMatch {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final boolean partly;

    private JsonMatch(boolean partly) {
        this.partly = partly;
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    /** The first difference when the actual JSON must be the expected one, its members in the same order. */
    static Optional<String> difference(JsonNode expected, JsonNode actual) {
        return new JsonMatch(false).compare("$", expected, actual);
    }

    /** The first difference when the actual JSON may have further members, and further elements in any order. */
    static Optional<String> differenceOfPart(JsonNode expected, JsonNode actual) {
        return new JsonMatch(true).compare("$", expected, actual);
    }

    private Optional<String> compare(String path, JsonNode expected, JsonNode actual) {
        if (expected.isTextual() && expected.textValue().matches("<.*>")) {
            return placeholder(path, expected.textValue(), actual);
        }
        if (expected.isObject() && actual.isObject()) {
            return objects(path, expected, actual);
        }
        if (expected.isArray() && actual.isArray()) {
            return partly ? contains(path, expected, actual) : arrays(path, expected, actual);
        }
        if (expected.isNumber() && actual.isNumber()) {
            // Jackson takes 1.10 and 1.1 for equal.
            return expected.decimalValue().equals(actual.decimalValue())
                    ? Optional.empty()
                    : differs(path, expected, actual);
        }
        return expected.equals(actual) ? Optional.empty() : differs(path, expected, actual);
    }

    private Optional<String> objects(String path, JsonNode expected, JsonNode actual) {
        if (!partly && !names(expected).equals(names(actual))) {
            return Optional.of("%s has the members %s, not %s".formatted(path, names(actual), names(expected)));
        }
        for (String name : names(expected)) {
            if (!actual.has(name)) {
                return Optional.of("%s has no member %s: %s".formatted(path, name, actual));
            }
            Optional<String> difference = compare(path + "." + name, expected.get(name), actual.get(name));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> arrays(String path, JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            return differs(path, expected, actual);
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = compare(path + "[" + i + "]", expected.get(i), actual.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> contains(String path, JsonNode expected, JsonNode actual) {
        for (JsonNode element : expected) {
            boolean found = false;
            for (JsonNode candidate : actual) {
                found |= compare(path, element, candidate).isEmpty();
            }
            if (!found) {
                return Optional.of("%s does not contain %s: %s".formatted(path, element, actual));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> placeholder(String path, String placeholder, JsonNode actual) {
        String inside = placeholder.substring(1, placeholder.length() - 1);
        boolean matches = switch (inside) {
            case "any" -> true;
            case "int" -> actual.isIntegralNumber();
            case "string" -> actual.isTextual();
            default -> actual.isTextual() && textMatches(inside, actual.textValue());
        };
        return matches ? Optional.empty() : Optional.of("%s is %s, not %s".formatted(path, actual, placeholder));
    }

    private static boolean textMatches(String inside, String text) {
        return inside.startsWith("~")
                ? text.contains(inside.substring(1))
                : text.matches(inside.substring(1, inside.length() - 1));
    }

    private static Optional<String> differs(String path, JsonNode expected, JsonNode actual) {
        return Optional.of("%s is %s, not %s".formatted(path, actual, expected));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
            names.add(all.next());
        }
        return names;
    }
}
