package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProduceBodyReaderTest {

    private static ProduceBody read(EmbeddedFormat format, String body) {
        byte[] bytes = ("#" + body + "#").getBytes(UTF_8);
        return new ProduceBodyReader().read(format, OptionalInt.empty(), bytes, 1, bytes.length - 2);
    }

    private static OutgoingRecord record(EmbeddedFormat format, String record) {
        ProduceBody body = read(format, "{\"records\":[" + record + "]}");
        assertThat(body.records()).hasSize(1);
        return body.records().get(0);
    }

    private static String storedJson(String value) {
        return new String(
                record(EmbeddedFormat.JSON, "{\"value\":" + value + "}").value().bytes(), UTF_8);
    }

    private static void assertRefused(EmbeddedFormat format, String body, FailureCode code) {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> read(format, body))
                .satisfies(e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }

    private static void assertRefused(EmbeddedFormat format, String body, FailureCode code, String message) {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> read(format, body))
                .withMessage(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }

    @Nested
    class Shape {

        @Test
        void readsRecordsInTheirOrder() {
            ProduceBody body = read(EmbeddedFormat.JSON, "{\"records\":[{\"value\":1},{\"value\":2},{\"value\":3}]}");

            assertThat(body.records())
                    .extracting(each -> new String(each.value().bytes(), UTF_8))
                    .containsExactly("1", "2", "3");
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", " { } ", "{\"key\":null,\"value\":null}", "{\"partition\":null}"})
        void takesAnEmptyRecordAsOneWithoutKeyAndValue(String text) {
            OutgoingRecord record = record(EmbeddedFormat.BINARY, text);

            assertThat(record.key().isNone()).isTrue();
            assertThat(record.value().isTombstone()).isTrue();
            assertThat(record.partition()).isEmpty();
        }

        @Test
        void ignoresAByteOrderMark() {
            assertThat(read(EmbeddedFormat.JSON, "\uFEFF{\"records\":[{}]}").records())
                    .hasSize(1);
        }

        @Test
        void letsTheLastOfDuplicateMembersWin() {
            ProduceBody body = read(
                    EmbeddedFormat.BINARY,
                    "{\"records\":[{\"value\":1,\"partition\":-1}],\"records\":[{\"value\":1,\"value\":\"YQ==\"}]}");

            assertThat(body.records()).hasSize(1);
            assertThat(body.records().get(0).value().bytes()).isEqualTo(new byte[] {'a'});
        }

        @Test
        void readsMemberNamesWithEscapes() {
            assertThat(record(EmbeddedFormat.JSON, "{\"v\\u0061lue\":1}")
                            .value()
                            .bytes())
                    .isEqualTo(new byte[] {'1'});
        }

        @Test
        void readsSchemaMembersWithCoercions() {
            ProduceBody body = read(
                    EmbeddedFormat.BINARY,
                    "{\"key_schema\":\"x\\n\",\"key_schema_id\":\"7\",\"value_schema\":1.0,\"value_schema_id\":3,"
                            + "\"records\":[{}]}");

            assertThat(body.keySchema()).contains("x\n");
            assertThat(body.keySchemaId()).hasValue(7);
            assertThat(body.valueSchema()).contains("1.0");
            assertThat(body.valueSchemaId()).hasValue(3);
        }

        @Test
        void hasNoSchemaMembersUnlessGiven() {
            ProduceBody body = read(EmbeddedFormat.BINARY, "{\"key_schema\":null,\"records\":[{}]}");

            assertThat(body.keySchema()).isEmpty();
            assertThat(body.keySchemaId()).isEmpty();
            assertThat(body.valueSchema()).isEmpty();
            assertThat(body.valueSchemaId()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "{\"records\"",
                    "{\"records\":",
                    "{\"records\":[",
                    "{\"records\":[{",
                    "{\"records\":[{}",
                    "{\"records\":[{}]",
                    "{\"records\":[{}]}x",
                    "{\"records\":[{}]}{}",
                    "{\"records\":[{}]} null",
                    "{\"records\":[{},]}",
                    "{\"records\":[{}],}",
                    "{\"records\":[{}{}]}",
                    "{,}",
                    "{records:[{}]}",
                    "{'records':[{}]}",
                    "nul",
                    "null null",
                    "\"x\"",
                    "[]",
                    "1",
                    "[{\"value\":\"\"}]",
                    "{\"records\":{}}",
                    "{\"records\":\"x\"}",
                    "{\"records\":1}",
                    "{\"records\":[null]}",
                    "{\"records\":[[]]}",
                    "{\"records\":[1]}",
                    "{\"records\":[{}],\"value_schema\":{}}",
                    "{\"records\":[{}],\"key_schema\":[]}",
                    "{\"records\":[{}],\"key_schema_id\":\"x\"}",
                    "{\"records\":[{}],\"key_schema_id\":true}",
                    "{\"records\":[{\"partition\":\"x\"}]}",
                    "{\"records\":[{\"partition\":true}]}",
                    "{\"records\":[{\"partition\":{}}]}",
                    "{\"records\":[{\"partition\":[1]}]}",
                    "{\"records\":[{\"partition\":2147483648}]}",
                    "{\"records\":[{\"partition\":-2147483649}]}",
                    "{\"records\":[{\"partition\":1e400}]}",
                    "{\"records\":[{\"partition\":\"2147483648\"}]}",
                    "{\"records\":[{\"partition\":01}]}",
                    "{\"records\":[{\"value\":1}]}#",
                    "// x\n{}",
                })
        void refusesWhatIsNotJsonOrNotOfTheRightShape(String body) {
            assertRefused(EmbeddedFormat.BINARY, body, FailureCode.MALFORMED_REQUEST);
            assertRefused(EmbeddedFormat.JSON, body, FailureCode.MALFORMED_REQUEST);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " \n", "null", " null "})
        void refusesAnAbsentBody(String body) {
            assertRefused(
                    EmbeddedFormat.JSON,
                    body,
                    FailureCode.INVALID_REQUEST_MEMBER,
                    "The request body must not be empty.");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"records\":null}",
                    "{\"records\":[]}",
                    "{\"records\":[ ]}",
                    "{\"records\":[{}],\"records\":[]}"
                })
        void refusesABodyWithoutRecords(String body) {
            assertRefused(EmbeddedFormat.JSON, body, FailureCode.INVALID_REQUEST_MEMBER, "records: must not be empty");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"recordz\":[]}|recordz",
                    "{\"records\":[{\"foo\":1}]}|foo",
                    "{\"records\":[{}],\"foo\":1}|foo",
                    "{\"foo\":1,\"bar\":1}|foo",
                    "{\"foo\":nonsense|foo",
                    "{\"f\\u006fo\":1}|foo",
                    "{\"records\":[],\"key\":1}|key",
                    "{\"\":1}|``",
                    "{\"Records\":1}|Records",
                })
        void refusesUnknownMembers(String body, String name) {
            assertRefused(EmbeddedFormat.BINARY, body, FailureCode.UNRECOGNIZED_MEMBER, "Unrecognized field: " + name);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "80",
                    "BF",
                    "C0AF",
                    "C1BF",
                    "C3",
                    "C328",
                    "E0809F",
                    "E09F80",
                    "E282",
                    "E28228",
                    "EDA080",
                    "EDBFBF",
                    "EDA0BDEDB880",
                    "F0808080",
                    "F08FBFBF",
                    "F09F98",
                    "F0282828",
                    "F4908080",
                    "F5808080",
                    "FE",
                    "FF"
                })
        void refusesBytesThatAreNotUtf8(String hex) {
            String body = "{\"records\":[{\"value\":\"x#x\"}]}";
            byte[] bytes = body.replace("#", new String(HexFormat.of().parseHex(hex), ISO_8859_1))
                    .getBytes(ISO_8859_1);

            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> new ProduceBodyReader()
                            .read(EmbeddedFormat.JSON, OptionalInt.empty(), bytes, 0, bytes.length))
                    .withMessage("Malformed JSON: not UTF-8 (line 1, byte 24)")
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.MALFORMED_REQUEST));
        }

        @Test
        void refusesUtf16() {
            byte[] bytes = "{\"records\":[{}]}".getBytes(UTF_16LE);

            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> new ProduceBodyReader()
                            .read(EmbeddedFormat.JSON, OptionalInt.empty(), bytes, 0, bytes.length))
                    .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.MALFORMED_REQUEST));
        }

        @Test
        void refusesSchemaFormatsWhileThereIsNoRegistry() {
            assertRefused(EmbeddedFormat.AVRO, "{\"records\":[{}]}", FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED);
        }

        @Test
        void tellsTheFirstProblemInReadingOrder() {
            assertRefused(EmbeddedFormat.JSON, "{\"foo\":1,!", FailureCode.UNRECOGNIZED_MEMBER);
            assertRefused(EmbeddedFormat.JSON, "{!,\"foo\":1", FailureCode.MALFORMED_REQUEST);
        }

        @Test
        void saysWhereTheTextIsMalformed() {
            assertRefused(
                    EmbeddedFormat.JSON,
                    "{\n \"records\":[secret]}",
                    FailureCode.MALFORMED_REQUEST,
                    "records[0]: must be an object");
            assertRefused(
                    EmbeddedFormat.JSON,
                    "{\n \"records\" [secret]}",
                    FailureCode.MALFORMED_REQUEST,
                    "Malformed JSON: unexpected '[' (line 2, byte 12)");
        }
    }

    @Nested
    class Partitions {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "0|0",
                    "1|1",
                    "\"1\"|1",
                    "\" 1 \"|1",
                    "1.5|1",
                    "1e1|10",
                    "-0.5|0",
                    "-0|0",
                    "2147483647|2147483647",
                    "2147483647.9|2147483647"
                })
        void areCoerced(String text, int partition) {
            assertThat(record(EmbeddedFormat.JSON, "{\"partition\":" + text + "}")
                            .partition())
                    .hasValue(partition);
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "\"\"", "\" \""})
        void mayBeAbsent(String text) {
            assertThat(record(EmbeddedFormat.JSON, "{\"partition\":" + text + "}")
                            .partition())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"-1", "\"-1\"", "-1.0", "-2147483648"})
        void areNotNegative(String text) {
            assertRefused(
                    EmbeddedFormat.JSON,
                    "{\"records\":[{},{\"partition\":" + text + "}]}",
                    FailureCode.INVALID_REQUEST_MEMBER,
                    "records[1].partition: must not be negative");
        }

        @Test
        void ofRecordsOverrideTheDefault() {
            byte[] body = "{\"records\":[{},{\"partition\":1},{\"partition\":null}]}".getBytes(UTF_8);

            ProduceBody read =
                    new ProduceBodyReader().read(EmbeddedFormat.JSON, OptionalInt.of(2), body, 0, body.length);

            assertThat(read.records())
                    .extracting(OutgoingRecord::partition)
                    .containsExactly(OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(2));
        }
    }

    @Nested
    class Binary {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "\"\"|''",
                    "\"Zg==\"|f",
                    "\"Zg\"|f",
                    "\"Zm8=\"|fo",
                    "\"Zm8\"|fo",
                    "\"Zm9v\"|foo",
                    "\"Zm9vYmE\"|fooba",
                    "\"\\u005am9v\"|foo",
                    "\"Pz8\\/Pw==\"|????",
                })
        void isBase64WithOrWithoutPadding(String text, String bytes) {
            OutgoingRecord record = record(EmbeddedFormat.BINARY, "{\"key\":" + text + ",\"value\":" + text + "}");

            assertThat(record.key().bytes()).isEqualTo(bytes.getBytes(UTF_8));
            assertThat(record.key().isNone()).isFalse();
            assertThat(record.value().bytes()).isEqualTo(bytes.getBytes(UTF_8));
            assertThat(record.value().isTombstone()).isFalse();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "1|data=1 is not a base64 string.",
                    "true|data=true is not a base64 string.",
                    "1.10|data=1.10 is not a base64 string.",
                    "{ \"a\" : [ 1 ] }|data={\"a\":[1]} is not a base64 string.",
                    "[]|data=[] is not a base64 string.",
                    "\"fooba\"|data=\"fooba\" is not a valid base64 string.",
                    "\"!!\"|data=\"!!\" is not a valid base64 string.",
                    "\"_-8=\"|data=\"_-8=\" is not a valid base64 string.",
                    "\"Zm9v\\nZm9v\"|data=\"Zm9v\\nZm9v\" is not a valid base64 string.",
                    "\"Zm 9v\"|data=\"Zm 9v\" is not a valid base64 string.",
                    "\"\u00e9\u00e9\u00e9\u00e9\"|data=\"\u00e9\u00e9\u00e9\u00e9\" is not a valid base64 string.",
                    "\"Zg=\"|data=\"Zg=\" is not a valid base64 string.",
                    "\"=\"|data=\"=\" is not a valid base64 string.",
                    "\"Zg==Zg==\"|data=\"Zg==Zg==\" is not a valid base64 string.",
                })
        void refusesEverythingElse(String text, String message) {
            String body = "{\"records\":[{\"value\":\"\"},{\"value\":" + text + "}]}";

            assertRefused(EmbeddedFormat.BINARY, body, FailureCode.RECORD_NOT_CONVERTIBLE, "Bad Request: " + message);
            assertRefused(
                    EmbeddedFormat.BINARY,
                    body.replace("value", "key"),
                    FailureCode.RECORD_NOT_CONVERTIBLE,
                    "Bad Request: " + message);
        }

        @Test
        void shortensALongValueInTheMessage() {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> record(EmbeddedFormat.BINARY, "{\"value\":\"" + "\u20ac".repeat(10_000) + "\"}"))
                    .satisfies(
                            e -> assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\uFFFD"));
        }

        @Test
        void tellsEverythingElseThatIsWrongFirst() {
            String unconvertible = "{\"records\":[{\"value\":1}";

            assertRefused(EmbeddedFormat.BINARY, unconvertible, FailureCode.MALFORMED_REQUEST);
            assertRefused(EmbeddedFormat.BINARY, unconvertible + ",{\"foo\":1}]}", FailureCode.UNRECOGNIZED_MEMBER);
            assertRefused(
                    EmbeddedFormat.BINARY, unconvertible + ",{\"partition\":-1}]}", FailureCode.INVALID_REQUEST_MEMBER);
        }

        @Test
        void tellsTheFirstValueThatCannotBeConverted() {
            assertRefused(
                    EmbeddedFormat.BINARY,
                    "{\"records\":[{},{\"value\":1,\"key\":2},{\"key\":3}]}",
                    FailureCode.RECORD_NOT_CONVERTIBLE,
                    "Bad Request: data=2 is not a base64 string.");
        }
    }

    @Nested
    class Json {

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
            assertRefused(
                    EmbeddedFormat.JSON, "{\"records\":[{\"value\":" + text + "}]}", FailureCode.MALFORMED_REQUEST);
        }

        @Test
        void isFollowedToALimitedDepth() {
            String deepest = "[".repeat(1000) + "]".repeat(1000);

            assertThat(storedJson(deepest)).isEqualTo(deepest);
            assertRefused(
                    EmbeddedFormat.JSON,
                    "{\"records\":[{\"value\":[" + deepest + "]}]}",
                    FailureCode.MALFORMED_REQUEST);
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
                    new ProduceBodyReader(true).read(EmbeddedFormat.JSON, OptionalInt.empty(), body, 0, body.length);

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
}
