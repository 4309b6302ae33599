package io.kafkarest.quickstart.registry.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaReference;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import io.kafkarest.quickstart.registry.store.RegisteredVersion;
import io.kafkarest.quickstart.registry.store.RegistryChange;
import io.kafkarest.quickstart.registry.store.RegistryChange.ConfigChanged;
import io.kafkarest.quickstart.registry.store.RegistryChange.IdsGiven;
import io.kafkarest.quickstart.registry.store.RegistryChange.ModeChanged;
import io.kafkarest.quickstart.registry.store.RegistryChange.SubjectDeleted;
import io.kafkarest.quickstart.registry.store.RegistryChange.SubjectForgotten;
import io.kafkarest.quickstart.registry.store.RegistryChange.VersionKept;
import io.kafkarest.quickstart.registry.store.RegistryChange.VersionRemoved;
import io.kafkarest.quickstart.registry.store.RegistryMode;
import io.kafkarest.quickstart.registry.store.SubjectConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ChangeRecordsTest {

    @ParameterizedTest
    @MethodSource
    void writesTheKnownLayoutAndReadsItBack(RegistryChange change, String key, String value) throws Exception {
        ChangeRecords.Entry entry = ChangeRecords.write(change);

        assertThat(entry.key()).hasToString(key);
        assertThat(entry.value()).hasToString(value);
        ObjectMapper json = new ObjectMapper();
        ChangeRecords.Entry stored = new ChangeRecords.Entry(json.readTree(key), json.readTree(value));
        assertThat(ChangeRecords.read(stored)).contains(change);
    }

    static Stream<Arguments> writesTheKnownLayoutAndReadsItBack() {
        SchemaDefinition avro = new SchemaDefinition(SchemaType.AVRO, "\"int\"", List.of());
        SchemaDefinition json =
                new SchemaDefinition(SchemaType.JSON, "{}", List.of(new SchemaReference("n.json", "r", 2)));
        SubjectConfig full = new SubjectConfig(Optional.of(CompatibilityLevel.FULL), Optional.of(true));
        return Stream.of(
                Arguments.of(
                        new VersionKept(new RegisteredVersion("s", 1, 7, avro, false)),
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":1,\"magic\":1}",
                        "{\"subject\":\"s\",\"version\":1,\"id\":7,\"schema\":\"\\\"int\\\"\",\"deleted\":false}"),
                Arguments.of(
                        new VersionKept(new RegisteredVersion("s", 2, 8, json, true)),
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":2,\"magic\":1}",
                        "{\"subject\":\"s\",\"version\":2,\"id\":8,\"schemaType\":\"JSON\",\"references\":"
                                + "[{\"name\":\"n.json\",\"subject\":\"r\",\"version\":2}],\"schema\":\"{}\",\"deleted\":true}"),
                Arguments.of(
                        new VersionRemoved("s", 1),
                        "{\"keytype\":\"SCHEMA\",\"subject\":\"s\",\"version\":1,\"magic\":1}",
                        "null"),
                Arguments.of(
                        new SubjectDeleted("s", 2),
                        "{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"s\",\"magic\":0}",
                        "{\"subject\":\"s\",\"version\":2}"),
                Arguments.of(
                        new ConfigChanged("", Optional.of(full)),
                        "{\"keytype\":\"CONFIG\",\"subject\":null,\"magic\":0}",
                        "{\"compatibilityLevel\":\"FULL\",\"normalize\":true}"),
                Arguments.of(
                        new ConfigChanged("s", Optional.empty()),
                        "{\"keytype\":\"CONFIG\",\"subject\":\"s\",\"magic\":0}",
                        "null"),
                Arguments.of(
                        new ModeChanged("s", Optional.of(RegistryMode.IMPORT)),
                        "{\"keytype\":\"MODE\",\"subject\":\"s\",\"magic\":0}",
                        "{\"subject\":\"s\",\"mode\":\"IMPORT\"}"),
                Arguments.of(
                        new ModeChanged("", Optional.empty()),
                        "{\"keytype\":\"MODE\",\"subject\":null,\"magic\":0}",
                        "null"),
                Arguments.of(new IdsGiven(9), "{\"keytype\":\"NOOP\",\"magic\":0}", "{\"maxId\":9}"));
    }

    @Test
    void takesTheRecordOfADeletedSubjectAway() {
        ChangeRecords.Entry entry = ChangeRecords.write(new SubjectForgotten("s"));

        assertThat(entry.key()).hasToString("{\"keytype\":\"DELETE_SUBJECT\",\"subject\":\"s\",\"magic\":0}");
        assertThat(entry.value().isNull()).isTrue();
        assertThat(ChangeRecords.read(entry)).isEmpty();
    }
}
