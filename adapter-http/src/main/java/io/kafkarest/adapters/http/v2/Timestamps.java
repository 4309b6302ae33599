package io.kafkarest.adapters.http.v2;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Points in time in requests: ISO-8601 with an offset, or seconds since the epoch. */
final class Timestamps {

    /** Far enough; and what is beyond does not fit into the milliseconds that Kafka counts. */
    private static final BigDecimal MAX_SECONDS = BigDecimal.valueOf(Long.MAX_VALUE / 1000);

    private Timestamps() {}

    static Instant parse(@Nullable JsonNode timestamp) {
        if (timestamp != null && timestamp.isNumber()) {
            return ofSeconds(timestamp.decimalValue());
        }
        if (timestamp == null || !timestamp.isTextual()) {
            throw bad();
        }
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(timestamp.textValue(), Instant::from);
        } catch (DateTimeParseException unreadable) {
            throw bad();
        }
    }

    private static Instant ofSeconds(BigDecimal seconds) {
        // Compared first: writing out 1e999999999 would take all memory.
        if (seconds.abs().compareTo(MAX_SECONDS) > 0) {
            throw bad();
        }
        long millis =
                seconds.movePointRight(3).setScale(0, RoundingMode.CEILING).longValue();
        return Instant.ofEpochMilli(millis);
    }

    private static ProxyException bad() {
        return new ProxyException(
                FailureCode.MALFORMED_REQUEST, "timestamp: must be an ISO-8601 time with offset, or epoch seconds");
    }
}
