package io.kafkarest.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartOptionsTest {

    @Test
    void hasTheUsualPortsAndADemoTopicAtFirst() {
        QuickstartOptions options = QuickstartOptions.parse();

        assertThat(options.httpPort()).isEqualTo(8082);
        assertThat(options.kafkaPort()).isEqualTo(9092);
        assertThat(options.registryPort()).isEqualTo(8081);
        assertThat(options.dataDirectory()).isEmpty();
        assertThat(options.topics()).containsOnlyKeys("demo", "users").containsEntry("demo", 3);
        assertThat(options.settings()).isEmpty();
    }

    @Test
    void readsEveryOption() {
        QuickstartOptions options = QuickstartOptions.parse(
                "--http-port",
                "1",
                "--kafka-port=2",
                "--registry-port",
                "0",
                "--data-dir",
                "/tmp/x",
                "--topic",
                "a",
                "--topic=b:7",
                "--set",
                "k=v=w",
                "--set=empty=");

        assertThat(options.httpPort()).isEqualTo(1);
        assertThat(options.kafkaPort()).isEqualTo(2);
        assertThat(options.registryPort()).isZero();
        assertThat(options.dataDirectory()).contains(Path.of("/tmp/x"));
        assertThat(options.topics()).containsEntry("a", 1).containsEntry("b", 7).containsEntry("demo", 3);
        assertThat(options.settings()).containsEntry("k", "v=w").containsEntry("empty", "");
    }

    @Test
    void leavesThePartitionsOfDemoToTheUser() {
        assertThat(QuickstartOptions.parse("--topic", "demo:5").topics()).containsEntry("demo", 5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--http-prot=1      | Unknown option '--http-prot'",
                "8082               | Unknown option '8082'",
                "--http-port        | --http-port needs a value",
                "--http-port=x      | --http-port wants a number from 0 to 65535, not 'x'",
                "--kafka-port=65536 | --kafka-port wants a number from 0 to 65535, not '65536'",
                "--topic=a:0        | --topic a wants a number from 1 to 10000, not '0'",
                "--topic=a b        | --topic wants NAME or NAME:PARTITIONS, not 'a b'",
                "--set=key          | --set wants key=value, not 'key'",
            })
    void saysWhatIsWrong(String argument, String message) {
        assertThatThrownBy(() -> QuickstartOptions.parse(argument))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
