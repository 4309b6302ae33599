package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import java.util.OptionalInt;

/** Reads produce requests in tests. */
final class ProduceBodies {

    private ProduceBodies() {}

    static ProduceBody read(EmbeddedFormat format, String body) {
        byte[] bytes = ("#" + body + "#").getBytes(UTF_8);
        return new ProduceBodyReader().read(format, OptionalInt.empty(), bytes, 1, bytes.length - 2);
    }

    static OutgoingRecord record(EmbeddedFormat format, String record) {
        ProduceBody body = read(format, "{\"records\":[" + record + "]}");
        assertThat(body.records()).hasSize(1);
        return body.records().get(0);
    }

    static String storedJson(String value) {
        return new String(
                record(EmbeddedFormat.JSON, "{\"value\":" + value + "}").value().bytes(), UTF_8);
    }

    static void assertRefused(EmbeddedFormat format, String body, FailureCode code) {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> read(format, body))
                .satisfies(e -> assertThat(e.code()).as(e.getMessage()).isEqualTo(code));
    }

    static void assertRefused(EmbeddedFormat format, String body, FailureCode code, String message) {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> read(format, body))
                .withMessage(message)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
