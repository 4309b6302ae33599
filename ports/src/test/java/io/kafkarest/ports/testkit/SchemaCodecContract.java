package io.kafkarest.ports.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaCodec;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers of a {@link SchemaCodec} rely on, whatever the language. */
public interface SchemaCodecContract {

    /** The codec under test. */
    SchemaCodec codec();

    /** Compact JSON that the schema takes, and that is read as it was written. */
    String fitting();

    /** JSON that the schema does not take. */
    String misfit();

    @Test
    default void writesTheIdOfTheSchemaInFront() {
        byte[] stored = codec().encode(new SchemaId(0x01020304), json(fitting()));

        assertThat(Arrays.copyOf(stored, 5)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    default void readsWhatItWrote() {
        byte[] stored = codec().encode(new SchemaId(1), json(fitting()));

        assertThat(codec().decode(stored)).isEqualTo(fitting().getBytes(UTF_8));
    }

    @Test
    default void looksOnlyAtTheJsonThatItWasGiven() {
        byte[] buffer = ("[7," + fitting() + ",7]").getBytes(UTF_8);
        byte[] before = buffer.clone();

        byte[] stored = codec().encode(new SchemaId(1), JsonText.of(buffer, 3, buffer.length - 6));

        assertThat(stored).isEqualTo(codec().encode(new SchemaId(1), json(fitting())));
        assertThat(buffer).isEqualTo(before);
    }

    @Test
    default void refusesWhatDoesNotFit() {
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> codec().encode(new SchemaId(1), json(misfit())))
                .withMessageStartingWith("Bad Request: ")
                .extracting(ProxyException::code)
                .isEqualTo(FailureCode.RECORD_NOT_CONVERTIBLE);
    }

    @Test
    default void refusesBytesWithoutAnId() {
        for (byte[] stored : new byte[][] {
            {}, {0}, {0, 0, 0, 0}, {1, 0, 0, 0, 1, 2}, fitting().getBytes(UTF_8)
        }) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> codec().decode(stored))
                    .extracting(ProxyException::code)
                    .isEqualTo(FailureCode.RECORD_NOT_DECODABLE);
        }
    }

    @Test
    default void servesSeveralThreads() {
        byte[] expected = codec().encode(new SchemaId(1), json(fitting()));

        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(unused -> codec().encode(new SchemaId(1), json(fitting()))))
                .allSatisfy(stored -> assertThat(stored).isEqualTo(expected));
    }

    private static JsonText json(String text) {
        return JsonText.of(text.getBytes(UTF_8));
    }
}
