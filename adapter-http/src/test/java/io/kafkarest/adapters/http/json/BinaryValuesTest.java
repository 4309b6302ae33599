package io.kafkarest.adapters.http.json;

import static io.kafkarest.adapters.http.json.ProduceBodies.assertRefused;
import static io.kafkarest.adapters.http.json.ProduceBodies.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinaryValuesTest {

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
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(400).doesNotContain("\uFFFD"));
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
