package io.kafkarest.adapters.http.json;

import static io.kafkarest.adapters.http.json.ProduceBodies.assertRefused;
import static io.kafkarest.adapters.http.json.ProduceBodies.storedJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.EmbeddedFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "0",
                "-0",
                "-0.0",
                "1.10",
                "1e400",
                "1E+2",
                "1e-7",
                "123456789012345678901234567890",
                "0.0",
                "53.4",
                "true",
                "false",
                "\"value\"",
                "\"\"",
                "[]",
                "{}",
                "[[],{}]",
                "[1,2,3]",
                "[null]",
                "{\"a\":{\"b\":[1,{\"c\":null}]},\"d\":\"e\"}",
                "\"\u00e9\u20ac\uD83D\uDE00\"",
                "\"\\u0001\\u001F\"",
                "\"\\b\\t\\n\\f\\r\\\"\\\\/\"",
                "\"\u007f\""
            })
    void thatIsCompactIsStoredAsItIs(String text) {
        assertThat(storedJson(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[ 1 , 2, 3 ]|[1,2,3]",
                " { \"a\" : 1 , \"b\" : { } } |{\"a\":1,\"b\":{}}",
                "\"\\u0041\\/\"|\"A/\"",
                "\"\\u00e9\\u20AC\\ud83d\\ude00\"|\"\u00e9\u20ac\uD83D\uDE00\"",
                "\"\\u000a\\u0022\\u005C\\u001f\\u0000\"|\"\\n\\\"\\\\\\u001F\\u0000\"",
                "\"\\ud83d\"|\"\\uD83D\"",
                "\"\\ude00\\ud83d\"|\"\\uDE00\\uD83D\"",
                "\"\\ud83d\\ud83d\\ude00x\"|\"\\uD83D\uD83D\uDE00x\"",
                "\"\\ud83d\\n\"|\"\\uD83D\\n\"",
                "{\"\\u0061\" : \"\\u0062\"}|{\"a\":\"b\"}",
            })
    void isStoredInCanonicalForm(String text, String stored) {
        assertThat(storedJson(text)).isEqualTo(stored);
    }

    @Test
    void isStoredWithoutWhiteSpace() {
        assertThat(storedJson(" \r\n\t{ \r\n\t\"a\" \r\n\t: \r\n\t[ 1\n,\n2 ] \r\n\t} \r\n\t"))
                .isEqualTo("{\"a\":[1,2]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":2}|{\"a\":2}",
                "{\"a\":1,\"b\":2,\"a\":[3, {}]}|{\"a\":[3,{}],\"b\":2}",
                "[{\"a\":1,\"\\u0061\":\"x,}]\\\"\"}]|[{\"a\":\"x,}]\\\"\"}]",
                "{\"x\":{\"a\":1,\"a\":{\"b\":1,\"b\":2}},\"a\":[],\"b\":null}"
                        + "|{\"x\":{\"a\":{\"b\":2}},\"a\":[],\"b\":null}",
                "[1,{\"a\":1,\"a\":[true,null,\"x\",{},2,3]},4,5]|[1,{\"a\":[true,null,\"x\",{},2,3]},4,5]",
                "{\"\\ud800\":1,\"\\\\uD800\":2}|{\"\\uD800\":1,\"\\\\uD800\":2}",
                "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"a\":0}"
                        + "|{\"a\":0,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9}",
            })
    void keepsTheLastOfDuplicateMembers(String text, String stored) {
        assertThat(storedJson(text)).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "+1",
                "01",
                "-",
                "1.",
                ".5",
                "1e",
                "1e+",
                "0x1",
                "tru",
                "truee",
                "TRUE",
                "'a'",
                "\"a",
                "\"\t\"",
                "\"\n\"",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"\\",
                "[1 2]",
                "[1,]",
                "[,1]",
                "[1",
                "[1}",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{1:1}",
                "{\"a\":1]",
                "{\"a\" 1}",
                "{,}",
                "1 2",
                "\"a\"\"b\"",
                "",
                "/*x*/1",
                "-01",
                "1.e1",
                "[1,,2]",
                "{\"a\":1 \"b\":2}"
            })
    void thatIsNoneIsRefused(String text) {
        assertRefused(EmbeddedFormat.JSON, "{\"records\":[{\"value\":" + text + "}]}", FailureCode.MALFORMED_REQUEST);
    }

    @Test
    void isFollowedToALimitedDepth() {
        String deepest = "[".repeat(1000) + "]".repeat(1000);

        assertThat(storedJson(deepest)).isEqualTo(deepest);
        assertRefused(
                EmbeddedFormat.JSON, "{\"records\":[{\"value\":[" + deepest + "]}]}", FailureCode.MALFORMED_REQUEST);
    }

    @Test
    void refusesAbsurdlyLongNumbers() {
        assertThat(storedJson("9".repeat(1000))).hasSize(1000);
        assertRefused(
                EmbeddedFormat.JSON,
                "{\"records\":[{\"value\":" + "9".repeat(1001) + "}]}",
                FailureCode.MALFORMED_REQUEST);
    }

    @Test
    void takesAStringOfTwentyMegabytes() {
        String large = "\"" + "x".repeat(20_000_000) + "\"";

        assertThat(storedJson(large)).hasSize(large.length());
    }

    @Test
    void isIndentedOnDemand() {
        byte[] body = "{\"records\":[{\"value\":{\"a\":[1,2],\"b\":{},\"c\":[{\"d\":\"{\"}]}}]}".getBytes(UTF_8);

        ProduceBody read =
                new ProduceBodyReader(true, true).read(EmbeddedFormat.JSON, OptionalInt.empty(), body, 0, body.length);

        assertThat(new String(read.records().get(0).value().bytes(), UTF_8))
                .isEqualTo(String.join(
                        System.lineSeparator(),
                        "{",
                        "  \"a\" : [ 1, 2 ],",
                        "  \"b\" : { },",
                        "  \"c\" : [ {",
                        "    \"d\" : \"{\"",
                        "  } ]",
                        "}"));
    }
}
