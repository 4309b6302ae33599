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
 * only when its metadata is old; until then reads would be empty, as if there were no records. So each read is told while there
 * is nothing else to read, and the brokers are asked now and then, so that who may see them by now gets their records. For one
 * thread at a time.
 */
final class DeniedTopics {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration LOOK_UP = Duration.ofMillis(500);

    private final Consumer<byte[], byte[]> kafka;
    private final Listening listening;
    private final Set<String> topics = new HashSet<>();
    private Optional<TopicAuthorizationException> last = Optional.empty();
    private Deadline next = Deadline.now();

    DeniedTopics(Consumer<byte[], byte[]> kafka, Listening listening) {
        this.kafka = kafka;
        this.listening = listening;
    }

    /** A poll failed, perhaps with a denial. */
    void note(RuntimeException failure) {
        if (failure instanceof TopicAuthorizationException denial && topics.addAll(denial.unauthorizedTopics())) {
            last = Optional.of(denial);
            next = Deadline.in(INTERVAL);
        }
    }

    /** The denial that holds for all that the consumer listens to, if it is so. */
    Optional<RuntimeException> standing() {
        if (topics.isEmpty()) {
            return Optional.empty();
        }
        Set<String> subscription = kafka.subscription();
        topics.retainAll(subscription);
        boolean isAll = !topics.isEmpty() && topics.containsAll(subscription);
        return isAll && kafka.assignment().isEmpty() ? last.map(denial -> denial) : Optional.empty();
    }

    /** When to ask; empty if no topic is denied. */
    Optional<Deadline> nextLookUp() {
        return topics.isEmpty() ? Optional.empty() : Optional.of(next);
    }

    /** Asks, which may have to wait for a broker. */
    void lookUp() {
        next = Deadline.in(INTERVAL);
        topics.retainAll(kafka.subscription());
        Set<String> granted = granted();
        if (!granted.isEmpty()) {
            topics.removeAll(granted);
            listening.lookAgainAt(granted);
        }
    }

    private Set<String> granted() {
        Set<String> granted = new HashSet<>();
        Deadline end = Deadline.in(LOOK_UP);
        for (String each : topics) {
            try {
                kafka.partitionsFor(each, end.remaining());
                granted.add(each);
            } catch (TopicAuthorizationException e) {
                last = Optional.of(e);
            } catch (TimeoutException e) {
                // The brokers are silent: there will be another time.
                break;
            }
        }
        return granted;
    }
}
