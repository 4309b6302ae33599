package io.kafkarest.adapters.http.json;

import static io.kafkarest.adapters.http.json.ProduceBodies.assertRefused;
import static io.kafkarest.adapters.http.json.ProduceBodies.record;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProducePartitionsTest {

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
        assertThat(record(EmbeddedFormat.JSON, "{\"partition\":" + text + "}").partition())
                .hasValue(partition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\" \""})
    void mayBeAbsent(String text) {
        assertThat(record(EmbeddedFormat.JSON, "{\"partition\":" + text + "}").partition())
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

        ProduceBody read = new ProduceBodyReader().read(EmbeddedFormat.JSON, OptionalInt.of(2), body, 0, body.length);

        assertThat(read.records())
                .extracting(OutgoingRecord::partition)
                .containsExactly(OptionalInt.of(2), OptionalInt.of(1), OptionalInt.of(2));
    }
}
