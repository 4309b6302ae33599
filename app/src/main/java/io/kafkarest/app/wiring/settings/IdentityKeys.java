package io.kafkarest.app.wiring.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom Kafka sees when the proxy does something for a caller. */
public final class IdentityKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** Whose credentials are used. */
    public static final SettingKey<String> MODE = KEYS.parsed(
            "identity.mode",
            "string",
            "service",
            text -> SettingType.oneOf(text, List.of("SERVICE", "PASSTHROUGH", "MAPPED")),
            "Whom Kafka sees: service, passthrough or mapped.");

    /** For whom there are no credentials. */
    public static final SettingKey<String> FALLBACK = KEYS.parsed(
            "identity.fallback",
            "string",
            "refuse",
            text -> SettingType.oneOf(text, List.of("REFUSE", "SERVICE")),
            "What becomes of a caller without credentials for Kafka: refuse or service.");

    /** How passwords are passed through. */
    public static final SettingKey<String> PASSWORD_MECHANISM = KEYS.parsed(
            "identity.passthrough.mechanism",
            "string",
            "PLAIN",
            text -> SettingType.oneOf(text, List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512")),
            "The SASL mechanism by which passwords are passed through.");

    /** For how long the brokers' word holds. */
    public static final SettingKey<Duration> PASSWORD_HOLDS = KEYS.millis(
            "identity.passthrough.password.cache.ms",
            "60000",
            "How long a password counts as right that the brokers took.");

    /** Where credentials are written down. */
    public static final SettingKey<Optional<Path>> CREDENTIALS_FILE = KEYS.parsed(
            "identity.credentials.file",
            "string",
            "",
            text -> text.isEmpty() ? Optional.empty() : Optional.of(Path.of(text)),
            "The file with the credentials of principals for mapped.");

    /** How many have clients. */
    public static final SettingKey<Integer> CLIENTS_MAX = KEYS.integer(
            "identity.clients.max", "200", 1, 100_000, "Identities that have clients at the same time at most.");

    /** How long they keep them. */
    public static final SettingKey<Duration> CLIENTS_IDLE = KEYS.millis(
            "identity.clients.idle.ms", "300000", "How long the clients of an identity are kept that nobody uses.");

    private IdentityKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
