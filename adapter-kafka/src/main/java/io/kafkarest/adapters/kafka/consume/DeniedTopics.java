package io.kafkarest.adapters.kafka.consume;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;

/**
 * The topics of a subscription that the brokers hide from the caller. Kafka's client complains of them once, and looks again
 * only when its metadata is old; until then reads would be empty, as if there were no records. So this asks now and then: who
 * may still not see them is told so again, and who may by now gets their records. For one thread at a time.
 */
final class DeniedTopics {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LOOK_UP = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> kafka;
    private final Listening listening;
    private final Set<String> topics = new HashSet<>();
    private Deadline next = Deadline.now();

    DeniedTopics(Consumer<byte[], byte[]> kafka, Listening listening) {
        this.kafka = kafka;
        this.listening = listening;
    }

    /** A poll failed, perhaps with a denial. */
    void note(RuntimeException failure) {
        if (failure instanceof TopicAuthorizationException denial && topics.addAll(denial.unauthorizedTopics())) {
            next = Deadline.in(INTERVAL);
        }
    }

    /** When to ask; empty if no topic is denied. */
    Optional<Deadline> nextLookUp() {
        return topics.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    /** Asks, which may have to wait for a broker. Fails with the denial if there is nothing else that could be read. */
    void lookUp() {
        next = Deadline.in(INTERVAL);
        topics.retainAll(kafka.subscription());
        Set<String> granted = new HashSet<>();
        Optional<TopicAuthorizationException> denial = find(granted);
        if (!granted.isEmpty()) {
            topics.removeAll(granted);
            listening.lookAgainAt(granted);
        }
        if (denial.isPresent() && kafka.assignment().isEmpty()) {
            throw denial.get();
        }
    }

    private Optional<TopicAuthorizationException> find(Set<String> granted) {
        Optional<TopicAuthorizationException> denial = Optional.empty();
        Deadline end = Deadline.in(LOOK_UP);
        for (String each : topics) {
            try {
                kafka.partitionsFor(each, end.remaining());
                granted.add(each);
            } catch (TopicAuthorizationException e) {
                denial = Optional.of(e);
            } catch (TimeoutException e) {
                // The brokers are silent: there will be another time.
                break;
            }
        }
        return denial;
    }
}
