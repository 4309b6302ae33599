package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.error.ProxyException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.errors.InvalidTopicException;

/** What polls failed with, each told to one read. For one thread at a time. */
final class PollFailures {

    /** The client repeats its complaint about a topic's name for ever. */
    private final Set<String> complaints = new HashSet<>();

    private final DeniedTopics denied;

    /** The last one that nobody was told; empty or one. */
    private final Deque<ProxyException> untold = new ArrayDeque<>();

    PollFailures(DeniedTopics denied) {
        this.denied = denied;
    }

    /** The failure in the words of the proxy, unless it was told before. */
    Optional<ProxyException> judge(RuntimeException failure) {
        denied.note(failure);
        if (failure instanceof InvalidTopicException && !complaints.add(String.valueOf(failure.getMessage()))) {
            return Optional.empty();
        }
        return Optional.of(KafkaFailures.translate(failure));
    }

    /** A poll failed while nobody was reading. */
    void keep(RuntimeException failure) {
        judge(failure).ifPresent(judged -> {
            untold.clear();
            untold.add(judged);
        });
    }

    /** What the next read has to be told. */
    Optional<ProxyException> takeUntold() {
        return Optional.ofNullable(untold.poll());
    }

    /** What every read has to be told for the time being. */
    Optional<ProxyException> standing() {
        return denied.standing().map(KafkaFailures::translate);
    }

    /** The consumer was moved, or listens to something else: what happened before is of no interest. */
    void forget() {
        untold.clear();
        complaints.clear();
    }
}
