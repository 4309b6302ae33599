package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.RecordDecoding;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsWriterTest {

    private final RecordsWriter writer = new RecordsWriter();

    private static FetchedRecord record(String topic, int partition, long offset, String value) {
        return new FetchedRecord(
                TopicPartition.of(topic, partition), offset, RecordKey.NONE, RecordValue.of(value.getBytes(UTF_8)));
    }

    private static String text(RenderedRecords rendered) {
        return UTF_8.decode(rendered.body().duplicate()).toString();
    }

    @Test
    void writesNoRecordsAsAnEmptyArray() {
        assertThat(text(writer.render(Reads.of(EmbeddedFormat.JSON, List.of()))))
                .isEqualTo("[]");
    }

    @Test
    void leavesWhatAnAnswerCannotHoldToTheNextRead() {
        String large = "\"" + "x".repeat(500) + "\"";
        RecordDecoding growing = stored -> large.getBytes(UTF_8);
        List<FetchedRecord> records =
                List.of(record("t", 0, 1, "1"), record("t", 0, 2, "2"), record("u", 0, 1, "1"), record("t", 0, 3, "3"));

        RenderedRecords rendered =
                new RecordsWriter(1000).render(Reads.of(EmbeddedFormat.AVRO, EmbeddedFormat.AVRO, growing, records));

        assertThat(rendered.records()).containsExactly(records.get(0), records.get(1));
        assertThat(rendered.failure()).isEmpty();
        assertThat(text(rendered)).hasSizeBetween(1000, 2000).endsWith("\"offset\":2}]");
    }

    /** A record: two bytes of a key, which are stored so, and ten of JSON that a schema makes of its value. */
    @ParameterizedTest
    @CsvSource({"1, 1", "12, 1", "24, 1", "25, 2", "36, 2", "37, 3", "9223372036854775807, 3"})
    void staysBelowTheBytesThatWereAskedForInWhatSchemasSay(long maxBytes, int count) {
        RecordDecoding growing = stored -> "\"12345678\"".getBytes(UTF_8);
        List<FetchedRecord> records = Stream.of(1, 2, 3)
                .map(offset -> new FetchedRecord(
                        TopicPartition.of("t", 0),
                        offset,
                        RecordKey.of("ab".getBytes(UTF_8)),
                        RecordValue.of("v".getBytes(UTF_8))))
                .toList();

        RenderedRecords rendered =
                writer.render(Reads.of(EmbeddedFormat.BINARY, EmbeddedFormat.AVRO, growing, maxBytes, records));

        assertThat(rendered.records()).isEqualTo(records.subList(0, count));
        assertThat(text(rendered)).endsWith("\"offset\":" + count + "}]");
    }

    @Test
    void writesTheMembersInTheirOrder() {
        var record = new FetchedRecord(
                TopicPartition.of("t", 3),
                12,
                RecordKey.of("{ \"a\" : 1 }".getBytes(UTF_8)),
                RecordValue.of("[1, 2.10]".getBytes(UTF_8)));

        RenderedRecords rendered = writer.render(Reads.of(EmbeddedFormat.JSON, List.of(record)));

        assertThat(text(rendered))
                .isEqualTo("[{\"topic\":\"t\",\"key\":{\"a\":1},\"value\":[1,2.10],\"partition\":3,\"offset\":12}]");
        assertThat(rendered.records()).containsExactly(record);
        assertThat(rendered.failure()).isEmpty();
    }

    @Test
    void writesAbsentKeysAndValuesAsNull() {
        var record =
                new FetchedRecord(TopicPartition.of("t", 0), Long.MAX_VALUE, RecordKey.NONE, RecordValue.TOMBSTONE);

        for (EmbeddedFormat each : List.of(EmbeddedFormat.BINARY, EmbeddedFormat.JSON)) {
            assertThat(text(writer.render(Reads.of(each, List.of(record)))))
                    .isEqualTo("[{\"topic\":\"t\",\"key\":null,\"value\":null,\"partition\":0,"
                            + "\"offset\":9223372036854775807}]");
        }
    }

    @ParameterizedTest
    @CsvSource({"'',''", "f,Zg==", "fo,Zm8=", "foo,Zm9v", "foob,Zm9vYg==", "????,Pz8/Pw=="})
    void writesBytesAsPaddedBase64(String bytes, String base64) {
        var record = new FetchedRecord(
                TopicPartition.of("t", 0),
                1,
                RecordKey.of(bytes.getBytes(UTF_8)),
                RecordValue.of(bytes.getBytes(UTF_8)));

        assertThat(text(writer.render(Reads.of(EmbeddedFormat.BINARY, List.of(record)))))
                .isEqualTo("[{\"topic\":\"t\",\"key\":\"" + base64 + "\",\"value\":\"" + base64
                        + "\",\"partition\":0,\"offset\":1}]");
    }

    @ParameterizedTest
    @ValueSource(ints = {49151, 49152, 49153, 98304, 1_000_000})
    void writesManyBytesAsOneBase64String(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        var record = new FetchedRecord(TopicPartition.of("t", 0), 1, RecordKey.NONE, RecordValue.of(bytes));

        assertThat(text(writer.render(Reads.of(EmbeddedFormat.BINARY, List.of(record)))))
                .contains("\"value\":\"" + Base64.getEncoder().encodeToString(bytes) + "\",");
    }

    @Test
    void keepsTheOrderOfRecordsOfSeveralPartitions() {
        RenderedRecords rendered = writer.render(Reads.of(
                EmbeddedFormat.JSON,
                List.of(record("a", 0, 1, "1"), record("b\"", 10, 10, "2"), record("a", 0, 100, "3"))));

        assertThat(text(rendered))
                .isEqualTo("[{\"topic\":\"a\",\"key\":null,\"value\":1,\"partition\":0,\"offset\":1},"
                        + "{\"topic\":\"b\\\"\",\"key\":null,\"value\":2,\"partition\":10,\"offset\":10},"
                        + "{\"topic\":\"a\",\"key\":null,\"value\":3,\"partition\":0,\"offset\":100}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1 2|1",
                "{}x|{}",
                "[1]]|[1]",
                "\"a\"b|\"a\"",
                "true x|true",
                "\uFEFF1|1",
                " 1.10 |1.10",
                "{\"a\":1,\"a\":2}|{\"a\":1,\"a\":2}",
            })
    void writesTheFirstJsonValue(String stored, String value) {
        assertThat(text(writer.render(Reads.of(EmbeddedFormat.JSON, List.of(record("t", 0, 0, stored))))))
                .isEqualTo("[{\"topic\":\"t\",\"key\":null,\"value\":" + value + ",\"partition\":0,\"offset\":0}]");
    }

    @Test
    void writesNumbersOfAnyLength() {
        String number = "1".repeat(100_000);

        assertThat(text(writer.render(Reads.of(EmbeddedFormat.JSON, List.of(record("t", 0, 0, number))))))
                .contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "{", "[1", "\"", "{\"a\":", "01", "1x", "truex", "NaN"})
    void stopsAtAValueThatIsNoJson(String stored) {
        RenderedRecords rendered = writer.render(Reads.of(
                EmbeddedFormat.JSON,
                List.of(record("t", 0, 1, "1"), record("t", 0, 2, stored), record("t", 0, 3, "3"))));

        assertThat(text(rendered))
                .isEqualTo("[{\"topic\":\"t\",\"key\":null,\"value\":1,\"partition\":0,\"offset\":1}]");
        assertThat(rendered.records()).extracting(FetchedRecord::offset).containsExactly(1L);
        assertThat(rendered.failure()).hasValueSatisfying(failure -> {
            assertThat(failure)
                    .hasMessage(
                            "Error deserializing VALUE for partition t-0 at offset 2. If needed, please seek past the"
                                    + " record to continue consumption.");
            assertThat(failure.code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
            assertThat(failure.partition()).isEqualTo(TopicPartition.of("t", 0));
            assertThat(failure.offset().value()).isEqualTo(2);
        });
    }

    @Test
    void stopsAtAKeyThatIsNoJson() {
        var record = new FetchedRecord(
                TopicPartition.of("t", 0), 2, RecordKey.of(new byte[] {(byte) 0xFF}), RecordValue.TOMBSTONE);

        RenderedRecords rendered = writer.render(Reads.of(EmbeddedFormat.JSON, List.of(record)));

        assertThat(text(rendered)).isEqualTo("[]");
        assertThat(rendered.records()).isEmpty();
        assertThat(rendered.failure())
                .hasValueSatisfying(failure -> assertThat(failure).hasMessageContaining("deserializing KEY for"));
    }

    @Test
    void goesOnWithOtherPartitions() {
        RenderedRecords rendered = writer.render(Reads.of(
                EmbeddedFormat.JSON,
                List.of(
                        record("t", 0, 1, "x"),
                        record("t", 1, 1, "1"),
                        record("t", 1, 2, "x"),
                        record("t", 0, 2, "2"),
                        record("t", 2, 1, "3"))));

        assertThat(text(rendered))
                .isEqualTo("[{\"topic\":\"t\",\"key\":null,\"value\":1,\"partition\":1,\"offset\":1},"
                        + "{\"topic\":\"t\",\"key\":null,\"value\":3,\"partition\":2,\"offset\":1}]");
        assertThat(rendered.records())
                .extracting(each -> each.partition().partition())
                .containsExactly(1, 2);
        assertThat(rendered.failure())
                .hasValueSatisfying(failure -> assertThat(failure.partition()).isEqualTo(TopicPartition.of("t", 0)));
    }
}
