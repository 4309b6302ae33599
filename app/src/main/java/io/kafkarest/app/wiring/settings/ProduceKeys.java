package io.kafkarest.app.wiring.settings;

/** Writing. */
public final class ProduceKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** Kafka's own topics. */
    public static final SettingKey<Boolean> INTERNAL_TOPICS = KEYS.flag(
            "produce.internal.topics.enabled", "false", "Whether __consumer_offsets and the like may be written to.");

    /** Tombstones beside a schema. */
    public static final SettingKey<Boolean> NULL_IS_TOMBSTONE = KEYS.flag(
            "null.request.body.always.publishes.empty.record",
            "false",
            "Whether null is no key or a tombstone also where a schema is given.");

    static {
        KEYS.ignoredBecause("a request holds no thread while its records are on their way")
                .integer("producer.threads", "5", 0, Integer.MAX_VALUE, "Nothing any more.");
    }

    private ProduceKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
