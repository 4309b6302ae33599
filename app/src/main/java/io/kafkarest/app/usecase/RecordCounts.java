package io.kafkarest.app.usecase;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.RecordOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How many records went through the proxy since it started, and what became of them. */
public final class RecordCounts {

    private final LongAdder stored = new LongAdder();
    private final LongAdder delivered = new LongAdder();
    private final LongAdder returned = new LongAdder();
    private final Map<FailureCode, LongAdder> rejected = new EnumMap<>(FailureCode.class);

    /** Nothing yet. */
    public RecordCounts() {
        for (FailureCode each : FailureCode.values()) {
            rejected.put(each, new LongAdder());
        }
    }

    /** Records that Kafka acknowledged. */
    public long stored() {
        return stored.sum();
    }

    /** Records that were not written, by the reason; reasons that did not occur are left out. */
    public Map<FailureCode, Long> rejected() {
        Map<FailureCode, Long> counts = new EnumMap<>(FailureCode.class);
        rejected.forEach((code, count) -> {
            if (count.sum() > 0) {
                counts.put(code, count.sum());
            }
        });
        return counts;
    }

    /** Records whose answer was written as a whole. */
    public long delivered() {
        return delivered.sum();
    }

    /** Records that were read for an answer that did not arrive, and will be read again. */
    public long returned() {
        return returned.sum();
    }

    void countWritten(List<RecordOutcome> outcomes) {
        long count = 0;
        for (RecordOutcome each : outcomes) {
            if (each instanceof RecordOutcome.Rejected failure) {
                rejected(failure.code(), 1);
            } else {
                count++;
            }
        }
        stored.add(count);
    }

    void rejected(FailureCode code, int records) {
        requireNonNull(rejected.get(code), "code").add(records);
    }

    void countRead(long arrived, long lost) {
        delivered.add(arrived);
        returned.add(lost);
    }
}
