package io.kafkarest.adapters.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodiesTest {

    /** Found by RequestBodyFuzz. */
    @ParameterizedTest
    @ValueSource(strings = {"1791e66666666666666666666", "[1e-99999999999]", "{\"a\":9e99999999999}"})
    void refusesNumbersThatNoDecimalHolds(String body) {
        JsonBodies bodies = new JsonBodies();

        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> bodies.find(body.getBytes(UTF_8), JsonNode.class))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.MALFORMED_REQUEST));
    }
}
