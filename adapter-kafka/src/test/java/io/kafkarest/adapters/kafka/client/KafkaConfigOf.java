package io.kafkarest.adapters.kafka.client;

import java.time.Duration;
import java.util.Map;

/** A configuration for tests of identities. */
record KafkaConfigOf(IdentityConfig.Mode mode, IdentityConfig.Fallback fallback) {

    KafkaConfigOf(IdentityConfig.Mode mode) {
        this(mode, IdentityConfig.Fallback.REFUSE);
    }

    KafkaConfig config() {
        return new KafkaConfig(
                Map.of(),
                Map.of(),
                Map.of(),
                1,
                Duration.ofSeconds(1),
                new IdentityConfig(mode, fallback, "SCRAM-SHA-256", new PoolLimits(10, Duration.ofMinutes(1))),
                false);
    }
}
