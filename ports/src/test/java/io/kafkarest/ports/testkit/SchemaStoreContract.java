package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaReference;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaStore;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers of a {@link SchemaStore} rely on. The registry may be shared and keep what earlier tests left there. */
public interface SchemaStoreContract {

    /** The store under test. */
    SchemaStore store();

    /** Makes the registry know this schema under this subject, past the store; what it is like there. */
    RegisteredSchema register(Subject subject, SchemaDefinition definition);

    /** Makes the registry refuse what is not compatible with the latest version of this subject, in both directions. */
    void requireCompatibility(Subject subject);

    @Test
    default void findsASchemaById() {
        Schema schema = register(newSubject(), record("ä", "string")).schema();

        assertThat(Await.result(store().findById(schema.id()))).contains(schema);
    }

    @Test
    default void keepsTheLanguageOfTheSchema() {
        Schema protobuf = register(
                        newSubject(),
                        new SchemaDefinition(SchemaType.PROTOBUF, "syntax = \"proto3\";\n\nmessage M {}\n"))
                .schema();
        Schema json = register(newSubject(), new SchemaDefinition(SchemaType.JSON, "{\"type\":\"object\"}"))
                .schema();

        assertThat(Await.result(store().findById(protobuf.id()))).contains(protobuf);
        assertThat(Await.result(store().findById(json.id()))).contains(json);
    }

    @Test
    default void keepsTheReferencesOfTheSchema() {
        Subject base = newSubject();
        register(base, new SchemaDefinition(SchemaType.AVRO, "{\"type\":\"fixed\",\"name\":\"Base\",\"size\":2}"));
        SchemaDefinition definition = new SchemaDefinition(
                SchemaType.AVRO,
                "{\"type\":\"array\",\"items\":\"Base\"}",
                List.of(new SchemaReference("Base", base, 1)));
        Subject subject = newSubject();

        SchemaId id = Await.result(store().register(subject, definition));

        assertThat(Await.result(store().findLatest(subject)).orElseThrow().schema())
                .isEqualTo(new Schema(id, definition));
        assertThat(Await.result(store().lookUp(subject, definition))).isPresent();
    }

    @Test
    default void findsNothingForAnUnknownId() {
        assertThat(Await.result(store().findById(new SchemaId(2_000_000_000)))).isEmpty();
    }

    @Test
    default void answersManyCallersWithTheSameSchema() {
        Schema schema = register(newSubject(), record("a", "string")).schema();

        List<Schema> found = IntStream.range(0, 20).mapToObj(unused -> store().findById(schema.id())).toList().stream()
                .map(each -> Await.result(each).orElseThrow())
                .toList();

        assertThat(found).hasSize(20).containsOnly(schema);
    }

    @Test
    default void findsEachVersionOfASubject() {
        Subject subject = newSubject();
        RegisteredSchema first = register(subject, record("a", "int"));
        RegisteredSchema second = register(subject, record("a", "long"));

        assertThat(Await.result(store().findVersion(subject, 1))).contains(first);
        assertThat(Await.result(store().findVersion(subject, 2))).contains(second);
        assertThat(Await.result(store().findLatest(subject))).contains(second);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2})
    default void findsNoVersionThatIsNotThere(int version) {
        Subject subject = newSubject();
        register(subject, record("a", "int"));

        assertThat(Await.result(store().findVersion(subject, version))).isEmpty();
    }

    @Test
    default void findsNothingUnderAnUnknownSubject() {
        assertThat(Await.result(store().findVersion(newSubject(), 1))).isEmpty();
        assertThat(Await.result(store().findLatest(newSubject()))).isEmpty();
        assertThat(Await.result(store().lookUp(newSubject(), record("a", "int"))))
                .isEmpty();
    }

    @Test
    default void looksUpIdAndVersion() {
        Subject subject = newSubject();
        RegisteredSchema first = register(subject, record("a", "int"));
        RegisteredSchema second = register(subject, record("a", "long"));

        assertThat(Await.result(store().lookUp(subject, first.schema().definition())))
                .contains(first);
        assertThat(Await.result(store().lookUp(subject, second.schema().definition())))
                .contains(second);
    }

    @Test
    default void looksUpNothingThatIsOnlyUnderAnotherSubject() {
        register(newSubject(), record("a", "int"));
        Subject subject = newSubject();
        register(subject, record("b", "int"));

        assertThat(Await.result(store().lookUp(subject, record("a", "int")))).isEmpty();
    }

    @Test
    default void registersASchema() {
        Subject subject = newSubject();
        SchemaDefinition definition = record("a", "int");
        assertThat(Await.result(store().lookUp(subject, definition))).isEmpty();

        SchemaId id = Await.result(store().register(subject, definition));

        RegisteredSchema expected = new RegisteredSchema(subject, 1, new Schema(id, definition));
        assertThat(Await.result(store().lookUp(subject, definition))).contains(expected);
        assertThat(Await.result(store().findVersion(subject, 1))).contains(expected);
        assertThat(Await.result(store().findById(id))).contains(expected.schema());
    }

    @Test
    default void registersASchemaOnce() {
        Subject subject = newSubject();
        SchemaId id = Await.result(store().register(subject, record("a", "int")));

        assertThat(Await.result(store().register(subject, record("a", "int")))).isEqualTo(id);
        assertThat(Await.result(store().register(newSubject(), record("a", "int"))))
                .isEqualTo(id);
        assertThat(Await.result(store().findVersion(subject, 2))).isEmpty();
    }

    @Test
    default void knowsAtOnceThatItsOwnRegistrationIsTheLatest() {
        Subject subject = newSubject();
        register(subject, record("a", "int"));
        Await.result(store().findLatest(subject));

        SchemaId id = Await.result(store().register(subject, record("a", "long")));

        RegisteredSchema latest = Await.result(store().findLatest(subject)).orElseThrow();
        assertThat(latest.version()).isEqualTo(2);
        assertThat(latest.schema().id()).isEqualTo(id);
    }

    @Test
    default void tellsInTheWordsOfTheRegistryThatASchemaIsNotCompatible() {
        Subject subject = newSubject();
        register(subject, record("a", "int"));
        requireCompatibility(subject);

        ProxyException failure = Await.failure(store().register(subject, record("b", "string")));

        assertThat(failure.code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_REFUSED);
        assertThat(failure).hasMessageContaining("incompatible").hasMessageEndingWith("; error code: 409");
        assertThat(Await.result(store().lookUp(subject, record("b", "string")))).isEmpty();
    }

    @Test
    default void leavesTheContextOfASubjectAsItIs() {
        Subject plain = newSubject();
        Subject inContext = new Subject(":.contract:" + plain);
        SchemaDefinition definition = record("a", "int");

        SchemaId id = Await.result(store().register(inContext, definition));

        assertThat(Await.result(store().lookUp(inContext, definition)))
                .contains(new RegisteredSchema(inContext, 1, new Schema(id, definition)));
        assertThat(Await.result(store().lookUp(plain, definition))).isEmpty();
    }

    @Test
    default void takesSubjectsWithAnySign() {
        Subject subject = new Subject(newSubject() + "/ä b?c#d%e+f");
        SchemaId id = Await.result(store().register(subject, record("a", "int")));

        assertThat(Await.result(store().findLatest(subject)))
                .contains(new RegisteredSchema(subject, 1, new Schema(id, record("a", "int"))));
    }

    /** A record with one documented field, written as every registry writes it. */
    private static SchemaDefinition record(String doc, String type) {
        return new SchemaDefinition(
                SchemaType.AVRO,
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"" + type + "\",\"doc\":\""
                        + doc + "\"}]}");
    }

    private static Subject newSubject() {
        return new Subject("contract-" + UUID.randomUUID());
    }
}
