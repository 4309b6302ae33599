package io.kafkarest.adapters.kafka.consume;

import java.time.Duration;
import java.util.Collection;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/**
 * The part that a consumer takes in its group. It has to poll for that also while nobody reads: often while the group is
 * being formed, now and then afterwards.
 */
final class GroupMembership implements ConsumerRebalanceListener {

    private static final Duration JOINED_INTERVAL = Duration.ofMillis(500);
    private static final Duration JOINING_INTERVAL = Duration.ofMillis(250);
    private static final Duration FIRST_INTERVAL = Duration.ofMillis(5);

    private final LiveConsumer live;
    private final AutoCommit commits;
    private boolean joined;
    private Duration interval = FIRST_INTERVAL;
    private Deadline next = Deadline.now();

    GroupMembership(LiveConsumer live, AutoCommit commits) {
        this.live = live;
        this.commits = commits;
    }

    /** The group has to be joined, or joined again. */
    void joins() {
        joined = false;
        hurry();
    }

    /** When to poll at the latest. */
    Deadline nextPoll() {
        return next;
    }

    /** A poll took place: reckons when the next one is due. */
    void polled() {
        next = Deadline.in(interval);
        Duration longest = joined ? JOINED_INTERVAL : JOINING_INTERVAL;
        Duration longer = interval.plus(interval.dividedBy(2));
        interval = longer.compareTo(longest) < 0 ? longer : longest;
    }

    /** A poll failed: the next one may wait. */
    void pollFailed() {
        next = Deadline.in(JOINED_INTERVAL);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
        joined = true;
        live.assigned(added);
        // Where the new partitions start is looked up by the next polls.
        hurry();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> gone) {
        live.withinPoll(() -> commits.commitBeforeLoss(gone));
        live.revoked(gone);
        joins();
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> gone) {
        live.revoked(gone);
        joins();
    }

    private void hurry() {
        interval = FIRST_INTERVAL;
        next = Deadline.now();
    }
}
