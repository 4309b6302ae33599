package io.kafkarest.adapters.kafka.client;

import java.time.Duration;

/**
 * Whom Kafka sees when the proxy does something for a caller.
 *
 * @param mode whose credentials clients log in with
 * @param fallback what becomes of a caller for whom there are none
 * @param passwordMechanism the SASL mechanism by which callers' passwords are passed through
 * @param pool how many identities have clients
 */
public record IdentityConfig(Mode mode, Fallback fallback, String passwordMechanism, PoolLimits pool) {

    /** Kafka sees the proxy, whoever calls. */
    public static final IdentityConfig SERVICE =
            new IdentityConfig(Mode.SERVICE, Fallback.REFUSE, "PLAIN", new PoolLimits(1, Duration.ofMinutes(5)));

    /**
     * What settings say.
     *
     * @param mode the name of a {@link Mode}
     * @param fallback the name of a {@link Fallback}
     */
    public static IdentityConfig of(String mode, String fallback, String passwordMechanism, int most, Duration idle) {
        return new IdentityConfig(
                Mode.valueOf(mode), Fallback.valueOf(fallback), passwordMechanism, new PoolLimits(most, idle));
    }

    /** Whose credentials are used. */
    public enum Mode {
        /** The proxy's. */
        SERVICE,
        /** The ones that the caller has shown to the proxy. */
        PASSTHROUGH,
        /** The ones that are kept for the caller. */
        MAPPED
    }

    /** What becomes of a caller without credentials for Kafka. */
    public enum Fallback {
        /** He is told that he may not. */
        REFUSE,
        /** He gets the proxy's identity. */
        SERVICE
    }
}
