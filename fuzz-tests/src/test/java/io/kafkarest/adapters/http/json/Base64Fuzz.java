package io.kafkarest.adapters.http.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.fuzz.Oracle;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.OptionalInt;
import java.util.Set;

/** Base64 inside of JSON strings: taken exactly if Java's decoder takes it, and any bytes come back as they were. */
class Base64Fuzz {

    private static final Set<FailureCode> DOCUMENTED = Set.of(FailureCode.RECORD_NOT_CONVERTIBLE);

    @FuzzTest
    void decodesOrRefuses(byte[] bytes) {
        String ascii = new String(bytes, ISO_8859_1).replaceAll("[^!#-\\[\\]-~]", "/");
        boolean accepted = Oracle.accepts(
                DOCUMENTED,
                () -> assertThat(decoded(ascii)).isEqualTo(Base64.getDecoder().decode(ascii)));
        assertThat(accepted).as(ascii).isEqualTo(isBase64(ascii));

        String text = Base64.getEncoder().encodeToString(bytes);
        assertThat(decoded(text)).isEqualTo(bytes);
        assertThat(decoded(text.replace("/", "\\/"))).isEqualTo(bytes);
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] decoded(String text) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("{\"records\":[{\"value\":\"".getBytes(UTF_8));
        body.writeBytes(text.getBytes(UTF_8));
        body.writeBytes("\"}]}".getBytes(UTF_8));
        OutgoingRecord record = new ProduceBodyReader()
                .read(EmbeddedFormat.BINARY, OptionalInt.empty(), body.toByteArray(), 0, body.size())
                .records()
                .get(0);
        return record.value().bytes();
    }
}
