package io.kafkarest.adapters.http.v2;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
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
        Integer requestTimeoutMs,

        @JsonProperty("isolation.level") @Nullable JsonNode isolationLevel,
        @JsonProperty("max.poll.records") @Nullable JsonNode maxPollRecords) {

    /** What a request without a body asks for. */
    static final ConsumerCreateRequest DEFAULTS =
            new ConsumerCreateRequest(null, null, null, null, null, null, null, null, null, null);

    private static final int MIN_FETCH_MIN_BYTES = -1;
    private static final int MAX_FETCH_MIN_BYTES = 10_000_000;

    CreateInstanceCommand toCommand(Principal caller, ConsumerGroupId group) {
        EmbeddedFormat values = format == null ? EmbeddedFormat.BINARY : AvailableFormats.named(format);
        EmbeddedFormat keys = keyFormat == null ? values : AvailableFormats.named(keyFormat);
        return new CreateInstanceCommand(caller, group, instanceName(), keys, values, settings());
    }

    /** A member that the reference does not know and the operator did not allow, if it is there. */
    Optional<String> unknownMember(CompatibilityConfig compatibility) {
        if (keyFormat != null && compatibility.strict()) {
            return Optional.of("key_format");
        }
        return compatibility.consumerSettingsOfRequests()
                ? Optional.empty()
                : further().keySet().stream().sorted().findFirst();
    }

    /** What is there of the settings that operators have to allow; these are all that callers may ever set. */
    private Map<String, JsonNode> further() {
        Map<String, JsonNode> further = new HashMap<>();
        if (isolationLevel != null) {
            further.put("isolation.level", isolationLevel);
        }
        if (maxPollRecords != null) {
            further.put("max.poll.records", maxPollRecords);
        }
        return further;
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
        further().forEach((name, value) -> {
            if (!value.isNull()) {
                client.put(name, value.asText());
            }
        });
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
