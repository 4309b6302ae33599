package io.kafkarest.adapters.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import org.junit.jupiter.api.Test;
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

    @Test
    void boundsDepthAndNumbersWithoutNamingAClass() {
        assertExcess("[".repeat(101) + "]".repeat(101));
        assertExcess("[" + "1".repeat(1001) + "]");
        assertThat(new JsonBodies().find(("[".repeat(100) + "]".repeat(100)).getBytes(UTF_8), JsonNode.class))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \t\r\n"})
    void takesWhiteSpaceForNoBody(String body) {
        assertThat(new JsonBodies().find(body.getBytes(UTF_8), JsonNode.class)).isEmpty();
    }

    /** Jackson says where the other end is, and which of its settings would say more. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"c\"", "[1, [2]", "{\"a\":[1}"})
    void namesNoInsidesOfAParserWhereSomethingIsNotClosed(String body) {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> new JsonBodies().find(body.getBytes(UTF_8), JsonNode.class))
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("[Source", "StreamRead"));
    }

    private static void assertExcess(String body) {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> new JsonBodies().find(body.getBytes(UTF_8), JsonNode.class))
                .withMessage("The body is nested too deeply, or has a number or text that is too long")
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.MALFORMED_REQUEST));
    }
}
