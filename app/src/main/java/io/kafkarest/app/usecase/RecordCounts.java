package io.kafkarest.app.usecase;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /** Counts what becomes of a request to write, whether it is refused, fails, or tells of each record. */
    <T> CompletionStage<T> countingWritten(
            int records, Supplier<CompletionStage<T>> request, Function<T, List<RecordOutcome>> outcomes) {
        CompletionStage<T> answer;
        try {
            answer = request.get();
        } catch (ProxyException refusal) {
            rejected(refusal.code(), records);
            throw refusal;
        }
        return answer.whenComplete((known, failure) -> {
            if (failure == null) {
                countWritten(outcomes.apply(known));
            } else {
                rejected(codeOf(failure), records);
            }
        });
    }

    private static FailureCode codeOf(Throwable failure) {
        return ProxyException.causeOf(failure) instanceof ProxyException named
                ? named.code()
                : FailureCode.UNEXPECTED_CLIENT_FAILURE;
    }

    private void countWritten(List<RecordOutcome> outcomes) {
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

    private void rejected(FailureCode code, int records) {
        requireNonNull(rejected.get(code), "code").add(records);
    }

    void countRead(long arrived, long lost) {
        delivered.add(arrived);
        returned.add(lost);
    }
}
