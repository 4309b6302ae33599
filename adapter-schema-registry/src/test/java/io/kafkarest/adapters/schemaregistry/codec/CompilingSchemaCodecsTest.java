package io.kafkarest.adapters.schemaregistry.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaReference;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.testkit.Await;
import io.kafkarest.ports.testkit.InMemorySchemaStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompilingSchemaCodecsTest {

    private final InMemorySchemaStore store = new InMemorySchemaStore();
    private final List<ResolvedDefinition> compiled = Collections.synchronizedList(new ArrayList<>());
    private final SchemaCodecs codecs = new CompilingSchemaCodecs(store, Set.of(new RecordingCompiler()));
    private int ids;

    @Test
    void compilesASchemaOnce() {
        SchemaDefinition definition = new SchemaDefinition(SchemaType.AVRO, "a");
        SchemaDefinition same = new SchemaDefinition(SchemaType.AVRO, "a");

        List<SchemaCodec> made = IntStream.range(0, 20).mapToObj(unused -> codecs.codec(definition)).toList().stream()
                .map(Await::result)
                .toList();

        assertThat(made).containsOnly(Await.result(codecs.codec(same)));
        assertThat(compiled).hasSize(1);
    }

    @Test
    void fetchesWhatASchemaBuildsOnInTheOrderOfNeed() {
        SchemaReference deepest = register("deepest");
        SchemaReference first = register("first", deepest);
        SchemaReference second = register("second", deepest);

        Await.result(codecs.codec(definition("top", first, second)));

        assertThat(compiled.get(0).references().keySet()).containsExactly("deepest", "first", "second");
        assertThat(compiled.get(0).references()).containsEntry("first", "text of first");
    }

    @Test
    void countsWhatASchemaBuildsOnAgainstTheRoomOfTheCache() {
        SchemaReference large = register("large".repeat(1 << 20));
        for (int i = 0; i < 10; i++) {
            Await.result(codecs.codec(definition("top" + i, large)));
        }

        for (int i = 0; i < 10; i++) {
            Await.result(codecs.codec(definition("top" + i, large)));
        }

        assertThat(compiled).hasSizeGreaterThan(15);
    }

    @Test
    void saysWhatIsMissingAndTriesAgain() {
        SchemaReference missing = new SchemaReference("missing", new Subject("missing"), 1);
        SchemaDefinition definition = definition("top", missing);

        assertThat(Await.failure(codecs.codec(definition)))
                .hasMessageContaining("version 1 of subject missing")
                .extracting("code")
                .isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);

        register("missing");
        Await.result(codecs.codec(definition));
        assertThat(compiled).hasSize(1);
    }

    @Test
    void endsWhereReferencesLeadInCircles() {
        SchemaReference itself = new SchemaReference("itself", new Subject("itself"), 1);
        register("itself", itself);

        assertThat(Await.failure(codecs.codec(definition("top", itself))).code())
                .isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @Test
    void refusesAReferenceToAnotherLanguage() {
        store.add(new Subject("json"), new Schema(new SchemaId(99), new SchemaDefinition(SchemaType.JSON, "{}")));

        assertThat(Await.failure(codecs.codec(definition("top", new SchemaReference("json", new Subject("json"), 1))))
                        .code())
                .isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @Test
    void refusesALanguageThatItDoesNotKnow() {
        assertThat(Await.failure(codecs.codec(new SchemaDefinition(SchemaType.PROTOBUF, "")))
                        .code())
                .isEqualTo(FailureCode.INVALID_SCHEMA);
    }

    @Test
    void passesOnThatASchemaIsNone() {
        assertThat(Await.failure(codecs.codec(new SchemaDefinition(SchemaType.AVRO, "broken"))))
                .hasMessage("broken");
    }

    private SchemaReference register(String name, SchemaReference... references) {
        Subject subject = new Subject(name);
        store.add(subject, new Schema(new SchemaId(++ids), definition("text of " + name, references)));
        return new SchemaReference(name, subject, 1);
    }

    private static SchemaDefinition definition(String text, SchemaReference... references) {
        return new SchemaDefinition(SchemaType.AVRO, text, List.of(references));
    }

    private final class RecordingCompiler implements SchemaCompiler {

        @Override
        public SchemaType type() {
            return SchemaType.AVRO;
        }

        @Override
        public SchemaCodec compile(ResolvedDefinition definition) {
            if (definition.definition().text().equals("broken")) {
                throw CodecFailures.invalidSchema("broken");
            }
            compiled.add(definition);
            return new NoCodec();
        }
    }

    private static final class NoCodec implements SchemaCodec {

        @Override
        public Optional<String> recordName() {
            return Optional.empty();
        }

        @Override
        public boolean takesNullForNothing() {
            return false;
        }

        @Override
        public SchemaCodec forMessage(String fullName) {
            return this;
        }

        @Override
        public byte[] encode(SchemaId id, JsonText json) {
            return new byte[0];
        }

        @Override
        public byte[] decode(byte[] stored) {
            return stored;
        }
    }
}
