package io.kafkarest.app.wiring.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class EnvironmentNamesTest {

    private static final Pattern WORD = Pattern.compile("[A-Z0-9]+");

    @Provide
    Arbitrary<String> keys() {
        return joined(Arbitraries.of(".", "-", "_"), 'a', 'z');
    }

    @Provide
    Arbitrary<String> names() {
        return joined(Arbitraries.of("_", "__", "___"), 'A', 'Z').map(rest -> "KAFKA_REST_" + rest);
    }

    @Provide
    Arbitrary<String> runsOfUnderscores() {
        return Arbitraries.strings().withChars("AB0____").ofMaxLength(12).map(rest -> "KAFKA_REST_" + rest);
    }

    @Property
    void theNameOfAKeyGivesThatKey(@ForAll("keys") String key) {
        assertThat(EnvironmentNames.name(key).flatMap(EnvironmentNames::key)).contains(key);
    }

    @Property
    void theKeyOfANameHasThatName(@ForAll("names") String name) {
        assertThat(EnvironmentNames.key(name).flatMap(EnvironmentNames::name)).contains(name);
    }

    @Property
    void aNameThatCouldBeSeveralKeysIsNone(@ForAll("runsOfUnderscores") String name) {
        String rest = name.substring("KAFKA_REST_".length());
        boolean isUnique = !rest.contains("____") && WORD.matcher(rest).lookingAt() && !rest.endsWith("_");

        assertThat(EnvironmentNames.key(name).isPresent()).isEqualTo(isUnique);
        EnvironmentNames.key(name)
                .ifPresent(key -> assertThat(EnvironmentNames.name(key)).contains(name));
    }

    @Property
    void capitalsMakeNoDifference(@ForAll("keys") String key) {
        String name = EnvironmentNames.name(key).orElseThrow();
        String inSmallLetters =
                "KAFKA_REST_" + name.substring("KAFKA_REST_".length()).toLowerCase(Locale.ROOT);

        assertThat(EnvironmentNames.key(inSmallLetters)).contains(key);
    }

    @Example
    void readsTheNamesThatOperatorsHave() {
        assertThat(EnvironmentNames.key("KAFKA_REST_BOOTSTRAP_SERVERS")).contains("bootstrap.servers");
        assertThat(EnvironmentNames.key("KAFKA_REST_CLIENT_SASL_JAAS_CONFIG")).contains("client.sasl.jaas.config");
        assertThat(EnvironmentNames.key("KAFKA_REST_LISTENER_NAME_OUT__SIDE_SSL_KEY_PASSWORD"))
                .contains("listener.name.out-side.ssl.key.password");
        assertThat(EnvironmentNames.key("KAFKA_REST_METRICS_CONTEXT_A___B")).contains("metrics.context.a_b");
        assertThat(EnvironmentNames.key("KAFKAREST_HEAP_OPTS")).isEmpty();
        assertThat(EnvironmentNames.key("KAFKA_REST_")).isEmpty();
    }

    private static Arbitrary<String> joined(Arbitrary<String> separators, char first, char last) {
        Arbitrary<String> words = Arbitraries.strings()
                .withCharRange(first, last)
                .numeric()
                .ofMinLength(1)
                .ofMaxLength(6);
        Arbitrary<String> more = separators.flatMap(separator -> words.map(word -> separator + word));
        return words.flatMap(head -> more.list().ofMaxSize(6).map(tails -> head + String.join("", tails)));
    }
}
