package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.RecordDecoding;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemorySchemaCodecs;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecordDecodersTest {

    private final InMemorySchemaStore store = new InMemorySchemaStore();
    private final AtomicInteger compilations = new AtomicInteger();
    private final RecordDecoders decoders = new RecordDecoders(store, this::count);

    @Test
    void decodesWhatSeveralSchemasWrote() {
        know(1, "A");
        know(2, "B");
        List<FetchedRecord> records =
                List.of(record(null, framed(1, "1")), record(null, framed(2, "2")), record(null, framed(1, "3")));

        RecordDecoding decoding = decoding(records);

        assertThat(json(decoding, framed(1, "1"))).isEqualTo("1");
        assertThat(json(decoding, framed(2, "2"))).isEqualTo("2");
        assertThat(json(decoding, framed(1, "3"))).isEqualTo("3");
    }

    @Test
    void asksForEachSchemaOnce() {
        know(1, "A");
        List<FetchedRecord> records = List.of(record(null, framed(1, "1")), record(null, framed(1, "2")));

        decoding(records);

        assertThat(compilations).hasValue(1);
    }

    @Test
    void looksAtOneSide() {
        know(1, "A");

        RecordDecoding decoding = Await.result(decoders.decoding(
                SchemaType.AVRO, List.of(record(framed(1, "1"), framed(2, "2"))), RecordDecoders::key));

        assertThat(json(decoding, framed(1, "1"))).isEqualTo("1");
        assertThat(compilations).hasValue(1);
    }

    @Test
    void refusesWhatASchemaOfAnotherLanguageWrote() {
        know(1, "A");

        RecordDecoding decoding = Await.result(
                decoders.decoding(SchemaType.PROTOBUF, List.of(record(null, framed(1, "1"))), RecordDecoders::value));

        assertThatExceptionOfType(ProxyException.class).isThrownBy(() -> decoding.json(framed(1, "1")));
    }

    @Test
    void refusesWhatNoSchemaWrote() {
        know(3, "broken");
        List<FetchedRecord> records = List.of(
                record(null, "raw text".getBytes(StandardCharsets.UTF_8)),
                record(null, new byte[0]),
                record(null, framed(2, "2")),
                record(null, framed(3, "3")));

        RecordDecoding decoding = decoding(records);

        assertThat(records)
                .allSatisfy(each -> assertThatExceptionOfType(ProxyException.class)
                        .isThrownBy(() -> decoding.json(each.value().bytes()))
                        .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.RECORD_NOT_DECODABLE)));
    }

    @Test
    void refusesAnIdThatIsNegative() {
        byte[] stored = {0, -1, 0, 0, 0, '1'};

        RecordDecoding decoding = decoding(List.of(record(null, stored)));

        assertThatExceptionOfType(ProxyException.class).isThrownBy(() -> decoding.json(stored));
    }

    @Test
    void failsAsAWholeWhereTheRegistryDoesNotAnswer() {
        know(1, "A");
        SchemaCodecs unreachable = definition -> CompletableFuture.failedStage(
                new ProxyException(FailureCode.SCHEMA_REGISTRY_UNREACHABLE, "Connection refused"));

        ProxyException failure = Await.failure(new RecordDecoders(store, unreachable)
                .decoding(SchemaType.AVRO, List.of(record(null, framed(1, "1"))), RecordDecoders::value));

        assertThat(failure.code()).isEqualTo(FailureCode.RECORD_SCHEMA_UNAVAILABLE);
        assertThat(failure).hasMessageEndingWith("Connection refused");
    }

    @Test
    void asksForFewSchemasAtATime() {
        List<CompletableFuture<SchemaCodec>> asked = new ArrayList<>();
        SchemaCodecs slow = definition -> {
            CompletableFuture<SchemaCodec> answer = new CompletableFuture<>();
            asked.add(answer);
            return answer;
        };
        List<FetchedRecord> records = new ArrayList<>();
        for (int id = 0; id < 128; id++) {
            know(id, "A");
            records.add(record(null, framed(id, "1")));
        }

        CompletionStage<RecordDecoding> decoding =
                new RecordDecoders(store, slow).decoding(SchemaType.AVRO, records, RecordDecoders::value);

        assertThat(asked).hasSizeLessThan(64);
        SchemaCodec codec = Await.result(new InMemorySchemaCodecs().codec(new SchemaDefinition(SchemaType.AVRO, "A")));
        for (int i = 0; i < asked.size(); i++) {
            asked.get(i).complete(codec);
        }
        assertThat(asked).hasSize(128);
        assertThat(json(Await.result(decoding), framed(127, "1"))).isEqualTo("1");
    }

    @Test
    void asksForNothingMoreOnceTheRegistryIsGone() {
        AtomicInteger asked = new AtomicInteger();
        SchemaCodecs unreachable = definition -> {
            asked.incrementAndGet();
            return CompletableFuture.failedStage(
                    new ProxyException(FailureCode.SCHEMA_REGISTRY_UNREACHABLE, "Connection refused"));
        };
        List<FetchedRecord> records = new ArrayList<>();
        for (int id = 0; id < 128; id++) {
            know(id, "A");
            records.add(record(null, framed(id, "1")));
        }

        Await.failure(new RecordDecoders(store, unreachable).decoding(SchemaType.AVRO, records, RecordDecoders::value));

        assertThat(asked.get()).isLessThan(64);
    }

    private RecordDecoding decoding(List<FetchedRecord> records) {
        return Await.result(decoders.decoding(SchemaType.AVRO, records, RecordDecoders::value));
    }

    private CompletionStage<SchemaCodec> count(SchemaDefinition definition) {
        compilations.incrementAndGet();
        return new InMemorySchemaCodecs().codec(definition);
    }

    private void know(int id, String text) {
        store.register(new Schema(new SchemaId(id), new SchemaDefinition(SchemaType.AVRO, text)));
    }

    private static String json(RecordDecoding decoding, byte[] stored) {
        return new String(decoding.json(stored), StandardCharsets.UTF_8);
    }

    private static byte[] framed(int id, String json) {
        return ("\0\0\0\0" + (char) id + json).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static FetchedRecord record(byte[] key, byte[] value) {
        return new FetchedRecord(
                TopicPartition.of("t", 0),
                0,
                key == null ? RecordKey.NONE : RecordKey.of(key),
                value == null ? RecordValue.TOMBSTONE : RecordValue.of(value));
    }
}
