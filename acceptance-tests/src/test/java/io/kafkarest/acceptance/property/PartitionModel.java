package io.kafkarest.acceptance.property;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;

/**
 * Where a group may stand in one partition, as far as its clients can know. Mostly that is one position; a dropped connection
 * and a rebalance beside a read leave several, and the next answer, commit or rebalance tells which of them it is.
 */
final class PartitionModel {

    private final int partition;
    /** Where the next delivery may start. */
    private final BitSet possible = new BitSet();
    /** Records that were delivered, that a seek passed over, or that were in an answer on a dropped connection. */
    private final BitSet accounted = new BitSet();

    private int end;
    private int committed;
    private int furthest;

    PartitionModel(int partition) {
        this.partition = partition;
        possible.set(0);
    }

    int end() {
        return end;
    }

    /** Everything before this offset reached a client, or was passed over. */
    int position() {
        return possible.nextSetBit(0);
    }

    boolean isReadToTheEnd() {
        return position() == end;
    }

    /** One record was written; returns its offset. */
    int appended() {
        return end++;
    }

    /** The value of a record says where it has to be. */
    String valueAt(long offset) {
        return "record %02d of partition %d".formatted(offset, partition);
    }

    /** These records came in one answer. */
    void delivered(List<Served> records) {
        if (records.isEmpty()) {
            return;
        }
        int first = records.get(0).offset();
        assertThat(possible.get(first))
                .as("%s: delivery goes on where it stood, but came from %d on", this, first)
                .isTrue();
        int next = first;
        for (Served each : records) {
            assertThat(each.offset()).as("%s: in order, without a gap", this).isEqualTo(next);
            assertThat(each.value()).isEqualTo(valueAt(next));
            next++;
        }
        assertThat(next).as("%s: nothing from behind the end", this).isLessThanOrEqualTo(end);
        accounted.set(first, next);
        isAt(next);
    }

    /** The connection of a read was dropped: as many records as its answer could hold may count as delivered. */
    void dropped(int records) {
        int from = position();
        int reach = Math.min(end, possible.length() - 1 + records);
        for (int each = possible.length() - 1; each >= from; each = possible.previousSetBit(each - 1)) {
            possible.set(each, Math.max(each, Math.min(end, each + records)) + 1);
        }
        accounted.set(from, Math.max(from, reach));
        furthest = Math.max(furthest, reach);
    }

    /** The client moved to an offset. */
    void sought(int offset) {
        accounted.set(position(), Math.max(position(), offset));
        isAt(offset);
    }

    /** The client committed all that was delivered, and this is what is stored now. */
    void committedDelivered(int stored) {
        assertThat(possible.get(stored))
                .as("%s: a commit covers what was delivered and no more, but stored %d", this, stored)
                .isTrue();
        committed = stored;
        isAt(stored);
    }

    /** The client committed an offset of its own. */
    void committed(int offset) {
        committed = offset;
    }

    /** Nobody committed since the last time, and this is what is stored. */
    void isStored(int stored) {
        assertThat(stored).as("%s: nobody else commits", this).isEqualTo(committed);
    }

    /** The proxy may have committed since the last time. */
    void mayBeStored(int stored) {
        assertThat(stored)
                .as("%s: committed is not ahead of delivered", this)
                .isLessThanOrEqualTo(Math.max(furthest, committed));
        committed = stored;
    }

    /** The group was formed anew, and its members start where it committed. */
    void startsAtCommitted() {
        isAt(committed);
    }

    /** The group was formed anew while a read took place, before or after its records came. */
    void mayStartAtCommitted() {
        possible.set(committed);
    }

    /** Every record is accounted for. */
    void isComplete() {
        assertThat(accounted.nextClearBit(0))
                .as("%s: delivered at least once", this)
                .isGreaterThanOrEqualTo(end);
    }

    private void isAt(int position) {
        possible.clear();
        possible.set(position);
        furthest = Math.max(furthest, position);
    }

    @Override
    public String toString() {
        return "partition " + partition + " of " + end + " records, position " + possible + ", committed " + committed;
    }
}
