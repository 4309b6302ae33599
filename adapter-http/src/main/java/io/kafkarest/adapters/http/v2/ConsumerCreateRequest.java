package io.kafkarest.adapters.http.v2;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.kafkarest.adapters.http.media.AvailableFormats;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.in.CreateInstanceCommand;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A consumer instance as its creator describes it. */
record ConsumerCreateRequest(
        @Nullable String id,
        @Nullable String name,
        @Nullable String format,
        @JsonProperty("key_format") @Nullable String keyFormat,
        @JsonProperty("auto.offset.reset") @Nullable String autoOffsetReset,
        @JsonProperty("auto.commit.enable") @Nullable String autoCommitEnable,

        @JsonProperty("fetch.min.bytes") @JsonAlias("responseMinBytes") @Nullable
        Integer fetchMinBytes,

        @JsonProperty("consumer.request.timeout.ms") @JsonAlias("requestWaitMs") @Nullable
        Integer requestTimeoutMs) {

    /** What a request without a body asks for. */
    static final ConsumerCreateRequest DEFAULTS =
            new ConsumerCreateRequest(null, null, null, null, null, null, null, null);

    private static final int MIN_FETCH_MIN_BYTES = -1;
    private static final int MAX_FETCH_MIN_BYTES = 10_000_000;

    CreateInstanceCommand toCommand(Principal caller, ConsumerGroupId group) {
        EmbeddedFormat values = format == null ? EmbeddedFormat.BINARY : AvailableFormats.named(format);
        EmbeddedFormat keys = keyFormat == null ? values : AvailableFormats.named(keyFormat);
        return new CreateInstanceCommand(caller, group, instanceName(), keys, values, settings());
    }

    /** Whether it asks for something that the reference does not know; the name of the member, if so. */
    Optional<String> extension() {
        return keyFormat == null ? Optional.empty() : Optional.of("key_format");
    }

    private Optional<String> instanceName() {
        String given = id == null ? name : id;
        if (given != null && given.isBlank()) {
            throw Invalid.member("name", "must not be blank");
        }
        return Optional.ofNullable(given);
    }

    private ConsumerSettings settings() {
        Map<String, String> client = new HashMap<>();
        if (autoOffsetReset != null) {
            client.put("auto.offset.reset", autoOffsetReset);
        }
        if (autoCommitEnable != null) {
            client.put("enable.auto.commit", autoCommitEnable);
        }
        return new ConsumerSettings(
                client, minBytes(), Optional.ofNullable(requestTimeoutMs).map(Duration::ofMillis));
    }

    private OptionalInt minBytes() {
        if (fetchMinBytes == null) {
            return OptionalInt.empty();
        }
        if (fetchMinBytes < MIN_FETCH_MIN_BYTES || fetchMinBytes > MAX_FETCH_MIN_BYTES) {
            throw new ProxyException(
                    FailureCode.CONSUMER_CONSTRAINT_VIOLATED,
                    "Invalid consumer configuration. It does not abide by the constraints: fetch.min.bytes must be between "
                            + MIN_FETCH_MIN_BYTES + " and " + MAX_FETCH_MIN_BYTES);
        }
        return OptionalInt.of(fetchMinBytes);
    }
}
