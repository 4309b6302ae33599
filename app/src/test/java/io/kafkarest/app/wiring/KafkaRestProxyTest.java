package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaRestProxyTest {

    @Test
    void startsAFileThatStandsAlone() {
        assertThat(KafkaRestProxy.command("kafka-rest.properties")).containsExactly("server", "kafka-rest.properties");
    }

    @ParameterizedTest
    @ValueSource(strings = {"server", "check", "--help", "-h", "server f.properties", "check f.properties", ""})
    void leavesCommandsAlone(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ", -1);

        assertThat(KafkaRestProxy.command(arguments)).containsExactly(arguments);
    }
}
