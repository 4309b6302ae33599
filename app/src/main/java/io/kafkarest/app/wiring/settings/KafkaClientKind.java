package io.kafkarest.app.wiring.settings;

import java.util.List;
import java.util.Set;

/** The kinds of Kafka's clients, and which settings are theirs. */
enum KafkaClientKind {
    PRODUCER("producer.", "the producers"),
    CONSUMER("consumer.", "the consumers of instances"),
    ADMIN("admin.", "the admin client");

    /** What starts with it is meant for all kinds. */
    private static final String SHARED_PREFIX = "client.";

    private static final Set<String> SETTLED_FOR_PRODUCERS = Set.of("key.serializer", "value.serializer");
    private static final Set<String> SETTLED_FOR_CONSUMERS =
            Set.of("group.id", "key.deserializer", "value.deserializer", "request.timeout.ms");

    private final String prefix;
    private final String told;

    KafkaClientKind(String prefix, String told) {
        this.prefix = prefix;
        this.told = told;
    }

    /** Where its settings come from; later ones win. */
    List<String> prefixes() {
        return List.of(SHARED_PREFIX, prefix);
    }

    /** What it is called where settings are told. */
    String told() {
        return told;
    }

    /** Whether JMX has each client of this kind. Of consumers there are too many. */
    boolean isInJmx() {
        return this != CONSUMER;
    }

    /** Whether the proxy's promises rest on its own value of this setting. */
    boolean isSettledByProxy(String name) {
        return switch (this) {
            case PRODUCER -> SETTLED_FOR_PRODUCERS.contains(name);
            case CONSUMER -> SETTLED_FOR_CONSUMERS.contains(name);
            case ADMIN -> false;
        };
    }
}
