package io.kafkarest.adapters.http.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random JSON texts: every way to write a value, with white space, escapes and duplicate names. */
final class JsonTexts {

    private static final String[] SPACES = {"", "", "", " ", "\n", "\t\r "};
    private static final String[] CHARACTERS = {
        "a",
        "b",
        "Z",
        " ",
        "/",
        "{",
        "]",
        ",",
        ":",
        "\u007f",
        "\u00e9",
        "\u20ac",
        "\uD83D\uDE00",
        "\\\"",
        "\\\\",
        "\\/",
        "\\b",
        "\\f",
        "\\n",
        "\\r",
        "\\t",
        "\\u0061",
        "\\u0000",
        "\\u001f",
        "\\u00E9",
        "\\uD83D\\uDE00",
        "\\ud83d\\ude00"
    };
    private static final String[] NUMBERS = {
        "0",
        "-0",
        "1",
        "-1",
        "1.10",
        "-0.0",
        "1e400",
        "1E+2",
        "1e-7",
        "0.000",
        "12345678901234567890123456789012",
        "3.141592653589793238462643",
        "5E0",
        "-9.9e-99"
    };
    private static final String[] BYTES = {"{", "}", "[", "]", ",", ":", "\"", "\\", "\\u", "0", "-", "e", ".", "null"};

    private JsonTexts() {}

    static Arbitrary<String> values() {
        return values(3);
    }

    private static Arbitrary<String> values(int depth) {
        if (depth == 0) {
            return scalars();
        }
        return Arbitraries.frequencyOf(
                Tuple.of(2, scalars()),
                Tuple.of(2, Arbitraries.lazy(() -> arrays(depth - 1))),
                Tuple.of(3, Arbitraries.lazy(() -> objects(depth - 1))));
    }

    private static Arbitrary<String> scalars() {
        return Arbitraries.oneOf(strings(), Arbitraries.of(NUMBERS), Arbitraries.of("true", "false", "null"));
    }

    private static Arbitrary<String> strings() {
        return Arbitraries.of(CHARACTERS).list().ofMaxSize(6).map(each -> "\"" + String.join("", each) + "\"");
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(strings(), Arbitraries.of("\"a\"", "\"b\"", "\"\\u0061\""));
    }

    private static Arbitrary<String> arrays(int depth) {
        return spaced(values(depth)).list().ofMaxSize(5).map(each -> "[" + joined(each) + "]");
    }

    private static Arbitrary<String> objects(int depth) {
        return Combinators.combine(spaced(names()), spaced(values(depth)))
                .as((name, value) -> name + ":" + value)
                .list()
                .ofMaxSize(10)
                .map(each -> "{" + joined(each) + "}");
    }

    private static Arbitrary<String> spaced(Arbitrary<String> token) {
        return Combinators.combine(Arbitraries.of(SPACES), token, Arbitraries.of(SPACES))
                .as((before, text, after) -> before + text + after);
    }

    private static String joined(List<String> parts) {
        return parts.stream().collect(Collectors.joining(","));
    }

    /** Texts that are mostly no JSON: something is cut out of a text, or put into it. */
    static Arbitrary<byte[]> mutated(Arbitrary<String> texts) {
        Arbitrary<byte[]> insertions = Arbitraries.oneOf(
                Arbitraries.of(BYTES).map(each -> each.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(2));
        return Combinators.combine(
                        texts,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 2),
                        insertions)
                .as((text, place, cut, insertion) -> {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    int at = (int) (place * bytes.length);
                    byte[] tail = Arrays.copyOfRange(bytes, Math.min(at + cut, bytes.length), bytes.length);
                    return ByteBuffer.allocate(at + insertion.length + tail.length)
                            .put(bytes, 0, at)
                            .put(insertion)
                            .put(tail)
                            .array();
                });
    }

    /**
     * Whether we and Jackson agree on what is well-formed. Jackson guesses other encodings from zero bytes, and does not
     * take half of a surrogate pair in a name (but does in a value).
     */
    static boolean isUndisputed(byte[] text) {
        // A backslash that is escaped itself begins no escape.
        String rest = new String(text, StandardCharsets.ISO_8859_1)
                .replaceAll("\\\\\\\\", "")
                .replaceAll("(?i)\\\\ud83d\\\\ude00", "");
        return rest.indexOf('\0') < 0 && !rest.matches("(?is).*\\\\ud[89a-f].*");
    }

    static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
