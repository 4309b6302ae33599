package io.kafkarest.acceptance.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** What came back over the socket: the status, the headers as sent (names in any case) and the body after de-chunking. */
public record Answer(int status, Map<String, List<String>> headers, byte[] rawBody, Duration took) {

    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", values));
    }

    /** The body as text, decompressed when it came compressed. */
    public String body() {
        if (header("Content-Encoding").filter("gzip"::equals).isEmpty()) {
            return new String(rawBody, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(rawBody))) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return status + " " + headers + " after " + took.toMillis() + " ms: " + body();
    }
}
