package io.kafkarest.adapters.schemaregistry.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JaasOptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.PlainLoginModule required username=\"u\" password=\"12\";",
                "a.PlainLoginModule  required\n  username=\"u\"\n  password=\"12\" ;",
                "a.ScramLoginModule required username=u password=12;",
                "a.ScramLoginModule required tokenauth=true username=\"u\" password=\"12\";",
                "a.PlainLoginModule required username=\"u\" password=\"12\"; b.OtherLoginModule optional password=\"3\";"
            })
    void readsTheOptionsOfTheFirstModule(String line) {
        JaasOptions options = JaasOptions.parse(line);

        assertThat(options.require("username")).isEqualTo("u");
        assertThat(options.require("password")).isEqualTo("12");
    }

    @Test
    void readsWhatIsQuoted() {
        JaasOptions options = JaasOptions.parse("M required password=\"//a;b=c # \\\"d\\\\ é\";");

        assertThat(options.require("password")).isEqualTo("//a;b=c # \"d\\ é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M",
                "M required",
                "M required password=\"sesame\"",
                "M required password;",
                "M required password=;",
                "M required password=\"sesame\" sesame;",
                "M required password=\"sesame",
                "= required password=\"sesame\";",
                "M required =\"sesame\";"
            })
    void refusesOtherLinesWithoutShowingThem(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JaasOptions.parse(line))
                .withMessageStartingWith("sasl.jaas.config: ")
                .withMessageNotContaining("sesame");
    }

    @Test
    void saysWhichOptionIsMissing() {
        JaasOptions options = JaasOptions.parse("M required username=\"u\";");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.require("password"))
                .withMessageStartingWith("sasl.jaas.config: ")
                .withMessageEndingWith("no option password");
    }
}
