package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.RecordOutcome.Rejected;
import io.kafkarest.domain.record.RecordOutcome.Stored;
import io.kafkarest.domain.schema.SchemaId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProduceAnswerWriterTest {

    private final ProduceAnswerWriter writer = new ProduceAnswerWriter(code -> 50000 + code.ordinal());

    @Test
    void writesAnEntryPerRecord() {
        List<RecordOutcome> outcomes = List.of(
                new Stored(1, 0),
                new Rejected(FailureCode.MALFORMED_REQUEST, "Topic \"x\"\u00e9\n\uD83D\uDE00\uD83D"),
                new Stored(2147483647, -1));

        assertThat(new String(writer.write(outcomes), UTF_8))
                .isEqualTo("{\"offsets\":["
                        + "{\"partition\":1,\"offset\":0,\"error_code\":null,\"error\":null},"
                        + "{\"partition\":null,\"offset\":null,\"error_code\":50000,"
                        + "\"error\":\"Topic \\\"x\\\"\u00e9\\n\uD83D\uDE00\\uD83D\"},"
                        + "{\"partition\":2147483647,\"offset\":-1,\"error_code\":null,\"error\":null}"
                        + "],\"key_schema_id\":null,\"value_schema_id\":null}");
    }

    @Test
    void writesTheIdsOfTheSchemas() {
        byte[] answer = writer.write(List.of(), Optional.of(new SchemaId(0)), Optional.of(new SchemaId(123)));

        assertThat(new String(answer, UTF_8)).isEqualTo("{\"offsets\":[],\"key_schema_id\":0,\"value_schema_id\":123}");
    }
}
