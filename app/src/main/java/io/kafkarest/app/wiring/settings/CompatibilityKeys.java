package io.kafkarest.app.wiring.settings;

/** Where to be better than the reference although a client might notice; the adapter for HTTP knows them by name. */
public final class CompatibilityKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** Nothing added, nothing better. */
    public static final SettingKey<Boolean> STRICT =
            on("compat.strict", "Does nothing that the reference does not do: all further compat keys are off.");

    /** Tombstones beside a schema, once more. */
    public static final SettingKey<Boolean> NULL_IS_TOMBSTONE =
            on("compat.null.is.tombstone", "Null is no key or a tombstone also where there is a schema.");

    /** Any schema of the registry. */
    public static final SettingKey<Boolean> ANY_SCHEMA_ID =
            on("compat.any.schema.id", "A schema id need not be registered under the subject of the topic.");

    /** Registration as the operator said. */
    public static final SettingKey<Boolean> HONOR_AUTO_REGISTER = on(
            "compat.honor.auto.register.schemas",
            "A schema given as text is registered only where auto.register.schemas is true.");

    /** Avro as people write it. */
    public static final SettingKey<Boolean> LENIENT_AVRO =
            on("compat.lenient.avro", "Avro takes defaults, bare unions, and human forms of dates and decimals.");

    static {
        on("compat.distinct.topic.not.found", "An unknown topic is 404/40401 instead of 404/40403.");
        on("compat.reject.bad.query.parameters", "A query parameter that is no number is 400, not 404.");
        on("compat.reject.read.without.subscription", "Reading from nothing is 409/40903, not 500.");
        on("compat.reject.empty.subscription", "A subscription to nothing, or to two kinds, is 422.");
        on("compat.unavailable.without.broker", "Without a broker: 503/50302 instead of 500/50003.");
        on("compat.internal.error.for.unknown.failure", "A broker's nameless failure is 500, not 400.");
        on("compat.decoding.failure.is.no.timeout", "An undecodable record is 500/50002, not 408/40801.");
        on("compat.unavailable.without.registry", "Without a Schema Registry: 503 instead of 422/42207.");
        on("compat.synchronous.commit", "A commit without body waits for the broker unless async=true.");
        on("compat.consumer.request.settings", "Requests may set isolation.level and max.poll.records.");
    }

    private CompatibilityKeys() {}

    static KeyGroup group() {
        return KEYS;
    }

    private static SettingKey<Boolean> on(String name, String effect) {
        return KEYS.flag(name, "false", effect);
    }
}
