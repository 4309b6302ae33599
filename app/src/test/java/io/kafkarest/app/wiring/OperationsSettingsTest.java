package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.http.config.LatencyConfig;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsSettingsTest {

    @Test
    void listenForOperatorsNowhereUnlessTold() {
        OperationsConfig config = OperationsSettings.of(new Settings(Map.of()));

        assertThat(config.management()).isEmpty();
        assertThat(config.requestLog().isOn()).isTrue();
        assertThat(config.requestLog().isJson()).isFalse();
    }

    @Test
    void takeWhatTheyAreTold() {
        OperationsConfig config = OperationsSettings.of(new Settings(Map.of(
                "management.listeners", "http://127.0.0.1:8090",
                "request.logging.format", "json",
                "request.logger.name", "x",
                "use.custom.request.logging", "false",
                "metrics.jmx.prefix", "y",
                "metrics.latency.slo.sla.enable", "true",
                "metrics.latency.sla.ms", "70",
                "percentile.max.latency.ms", "1.5")));

        assertThat(config.management()).containsExactly(URI.create("http://127.0.0.1:8090"));
        assertThat(config.requestLog().isJson()).isTrue();
        assertThat(config.requestLog().logger()).isEqualTo("x");
        assertThat(config.requestLog().hasMoreFields()).isFalse();
        assertThat(config.jmxDomain()).isEqualTo("y");
        assertThat(config.latency())
                .isEqualTo(new LatencyConfig(true, Duration.ofMillis(5), Duration.ofMillis(70), 1.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:8090", "http://127.0.0.1", "http://a_b:1:2"})
    void refuseAnAddressThatIsNone(String address) {
        Settings settings = new Settings(Map.of("management.listeners", address));

        assertThatThrownBy(() -> OperationsSettings.of(settings))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("management.listeners: ");
    }
}
