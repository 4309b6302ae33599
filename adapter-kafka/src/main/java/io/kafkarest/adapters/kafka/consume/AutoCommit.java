package io.kafkarest.adapters.kafka.consume;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits that nobody asked for: of what was delivered, and never more. They are made while somebody reads, and when
 * partitions go; a consumer that nobody uses commits nothing.
 */
final class AutoCommit {

    private static final Logger LOG = LoggerFactory.getLogger(AutoCommit.class);
    /** How long a commit may take that nobody waits for, but that holds up a rebalance or a close. */
    private static final Duration LAST_CHANCE = Duration.ofSeconds(3);

    private final LiveConsumer live;
    private final Duration interval;
    private boolean enabled;
    private Deadline next;
    private Map<TopicPartition, OffsetAndMetadata> last = Map.of();
    private boolean underWay;

    AutoCommit(LiveConsumer live, boolean enabled, Duration interval) {
        this.live = live;
        this.enabled = enabled;
        this.interval = interval;
        this.next = Deadline.in(interval);
    }

    boolean isEnabled() {
        return enabled;
    }

    /** Makes no commits from now on. */
    void stop() {
        enabled = false;
    }

    /** Commits in the background what was delivered, if it is time for that. */
    void commitIfDue() {
        if (!enabled || !next.isOver()) {
            return;
        }
        next = Deadline.in(interval);
        Map<TopicPartition, OffsetAndMetadata> positions =
                live.deliveredPositions(live.kafka().assignment(), Deadline.now());
        if (!positions.isEmpty() && !positions.equals(last)) {
            last = positions;
            underWay = true;
            live.kafka().commitAsync(positions, (offsets, failure) -> {
                if (failure != null) {
                    last = Map.of();
                    LOG.atWarn().setCause(failure).log("automatic commit failed; the next one will cover it");
                }
            });
        }
    }

    /** Commits what was delivered of partitions that are about to go. */
    void commitBeforeLoss(Collection<TopicPartition> partitions) {
        if (!enabled) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> positions = live.deliveredPositions(partitions, Deadline.now());
        last = Map.of();
        try {
            if (!positions.isEmpty()) {
                live.kafka().commitSync(positions, LAST_CHANCE);
            }
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            // Nothing is lost: whoever reads these partitions next starts at the commit before.
            LOG.atWarn().setCause(e).log("the last automatic commit failed");
        }
    }

    /** Somebody else committed: the next automatic commit is made even if nothing was delivered since the last one. */
    void overtaken() {
        last = Map.of();
    }

    /** Waits for commits that are under way. */
    void await(Deadline deadline) {
        if (underWay) {
            // Kafka's client completes the asynchronous commits before a synchronous one, even if that one is empty.
            live.kafka().commitSync(Map.of(), deadline.remaining());
            underWay = false;
        }
    }
}
