package io.kafkarest.adapters.http.json;

import static io.kafkarest.adapters.http.json.ProduceBodies.assertRefused;
import static io.kafkarest.adapters.http.json.ProduceBodies.read;
import static io.kafkarest.adapters.http.json.ProduceBodies.record;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProduceBodyReaderTest {

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
        assertThat(record(EmbeddedFormat.JSON, "{\"v\\u0061lue\":1}").value().bytes())
                .isEqualTo(new byte[] {'1'});
    }

    @Test
    void readsSchemaMembersWithCoercions() {
        ProduceBody body = read(
                EmbeddedFormat.BINARY,
                "{\"key_schema\":\"x\\n\",\"key_schema_id\":\"7\",\"value_schema\":1.0,\"value_schema_id\":3,"
                        + "\"records\":[{}]}");

        assertThat(body.keySchema().text()).contains("x\n");
        assertThat(body.keySchema().id()).hasValue(7);
        assertThat(body.valueSchema().text()).contains("1.0");
        assertThat(body.valueSchema().id()).hasValue(3);
    }

    @Test
    void hasNoSchemaMembersUnlessGiven() {
        ProduceBody body = read(EmbeddedFormat.BINARY, "{\"key_schema\":null,\"records\":[{}]}");

        assertThat(body.keySchema().text()).isEmpty();
        assertThat(body.keySchema().id()).isEmpty();
        assertThat(body.valueSchema().text()).isEmpty();
        assertThat(body.valueSchema().id()).isEmpty();
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
                EmbeddedFormat.JSON, body, FailureCode.INVALID_REQUEST_MEMBER, "The request body must not be empty.");
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
                .isThrownBy(() ->
                        new ProduceBodyReader().read(EmbeddedFormat.JSON, OptionalInt.empty(), bytes, 0, bytes.length))
                .withMessage("Malformed JSON: not UTF-8 (line 1, byte 24)")
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.MALFORMED_REQUEST));
    }

    @Test
    void refusesUtf16() {
        byte[] bytes = "{\"records\":[{}]}".getBytes(UTF_16LE);

        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() ->
                        new ProduceBodyReader().read(EmbeddedFormat.JSON, OptionalInt.empty(), bytes, 0, bytes.length))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.MALFORMED_REQUEST));
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
