package io.kafkarest.quickstart.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.quickstart.registry.schema.CompatibilityLevel;
import io.kafkarest.quickstart.registry.schema.SchemaDefinition;
import io.kafkarest.quickstart.registry.schema.SchemaType;
import io.kafkarest.quickstart.registry.store.RegistryJournal;
import io.kafkarest.quickstart.registry.store.SchemaCandidate;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import io.kafkarest.quickstart.registry.store.SubjectConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** All seven levels, for each of the three languages. */
class CompatibilityLevelsTest {

    /** Schemas of one language: what follows the first one is named by the directions it gets along in. */
    private enum Language {
        AVRO(
                "{'type':'record','name':'R','fields':[{'name':'a','type':'int'}]}",
                "{'type':'record','name':'R','fields':[]}",
                "{'type':'record','name':'R','fields':[{'name':'a','type':'int'},{'name':'b','type':'int'}]}",
                "{'type':'record','name':'R','fields':[{'name':'a','type':'int'},{'name':'b','type':'int','default':0}]}",
                "{'type':'record','name':'R','fields':[{'name':'a','type':'string'}]}"),
        JSON(
                "{'type':['integer','null']}",
                "{'type':['integer','null','string']}",
                "{'type':'integer'}",
                "{'type':['null','integer'],'title':'t'}",
                "{'type':'string'}"),
        PROTOBUF(
                "syntax = 'proto3'; message R { int32 a = 1; } message S { }",
                "syntax = 'proto3'; message R { int32 a = 1; } message S { } message T { }",
                "syntax = 'proto3'; message R { int32 a = 1; }",
                "syntax = 'proto3'; message R { int32 a = 1; int32 b = 2; } message S { }",
                "syntax = 'proto3'; message R { string a = 1; } message S { }");

        private final String first;
        private final String backward;
        private final String forward;
        private final String both;
        private final String neither;

        Language(String first, String backward, String forward, String both, String neither) {
            this.first = first;
            this.backward = backward;
            this.forward = forward;
            this.both = both;
            this.neither = neither;
        }

        SchemaDefinition schema(String text) {
            return new SchemaDefinition(SchemaType.valueOf(name()), text.replace('\'', '"'), List.of());
        }
    }

    private final SchemaRegistryStore store = SchemaRegistryStore.in(RegistryJournal.NONE);

    static Stream<Arguments> everyLevelInEveryLanguage() {
        return Arrays.stream(Language.values())
                .flatMap(language ->
                        Arrays.stream(CompatibilityLevel.values()).map(level -> Arguments.of(language, level)));
    }

    @ParameterizedTest
    @MethodSource("everyLevelInEveryLanguage")
    void looksInItsDirections(Language language, CompatibilityLevel level) {
        register(language.schema(language.first));
        demand(level);

        String name = level.name();
        boolean backwardDoes = !name.startsWith("FORWARD") && !name.startsWith("FULL");
        boolean forwardDoes = !name.startsWith("BACKWARD") && !name.startsWith("FULL");
        assertThat(follows(language.schema(language.backward))).isEqualTo(backwardDoes);
        assertThat(follows(language.schema(language.forward))).isEqualTo(forwardDoes);
        assertThat(follows(language.schema(language.both))).isTrue();
        assertThat(follows(language.schema(language.neither))).isEqualTo(name.equals("NONE"));
    }

    @ParameterizedTest
    @MethodSource("everyLevelInEveryLanguage")
    void looksAtAllEarlierVersionsWhenTransitive(Language language, CompatibilityLevel level) {
        demand(CompatibilityLevel.NONE);
        register(language.schema(language.neither));
        register(language.schema(language.first));
        demand(level);

        assertThat(follows(language.schema(language.both)))
                .isEqualTo(!level.name().endsWith("TRANSITIVE"));
    }

    private void demand(CompatibilityLevel level) {
        store.configs().change("s", new SubjectConfig(Optional.of(level), Optional.empty()));
    }

    private void register(SchemaDefinition definition) {
        store.register(SchemaCandidate.of("s", definition));
    }

    private boolean follows(SchemaDefinition definition) {
        return store.obstacles(SchemaCandidate.of("s", definition)).isEmpty();
    }
}
