package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaStore;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers of a {@link SchemaStore} rely on. */
public interface SchemaStoreContract {

    /** The store under test. */
    SchemaStore store();

    /** Makes the registry know this schema. */
    void register(Schema schema);

    @Test
    default void findsASchemaById() {
        Schema schema = new Schema(
                new SchemaId(7), new SchemaDefinition(SchemaType.AVRO, "{\"type\":\"string\",\"doc\":\"ä\"}"));
        register(schema);

        assertThat(Await.result(store().findById(schema.id()))).contains(schema);
    }

    @Test
    default void keepsTheLanguageOfTheSchema() {
        Schema schema = new Schema(
                new SchemaId(8), new SchemaDefinition(SchemaType.PROTOBUF, "syntax = \"proto3\"; message M {}"));
        register(schema);

        assertThat(Await.result(store().findById(schema.id()))).contains(schema);
    }

    @Test
    default void findsNothingForAnUnknownId() {
        assertThat(Await.result(store().findById(new SchemaId(404)))).isEmpty();
    }

    @Test
    default void answersManyCallersWithTheSameSchema() {
        Schema schema = new Schema(new SchemaId(9), new SchemaDefinition(SchemaType.JSON, "{}"));
        register(schema);

        List<Schema> found = IntStream.range(0, 20).mapToObj(unused -> store().findById(schema.id())).toList().stream()
                .map(each -> Await.result(each).orElseThrow())
                .toList();

        assertThat(found).hasSize(20).containsOnly(schema);
    }
}
