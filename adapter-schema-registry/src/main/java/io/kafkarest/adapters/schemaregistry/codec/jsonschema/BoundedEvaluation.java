package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One evaluation of a schema. It counts the keywords evaluated, since a few lines of schema that refer to each other twice ask
 * for more work than can ever be done, the defaults that are inserted, the violations, which are kept until they are summed up, and the time that patterns
 * take. Patterns do not see it, hence it can be found by the thread.
 */
final class BoundedEvaluation extends ExecutionContext {

    private static final long BASE_STEPS = 100_000;
    private static final long STEPS_PER_BYTE = 100;
    private static final long BASE_GROWTH = 8 << 20;
    private static final long GROWTH_PER_BYTE = 64;
    private static final int MAX_VIOLATIONS = 10_000;
    private static final long NANOS_FOR_PATTERNS = TimeUnit.MILLISECONDS.toNanos(500);

    private static final ThreadLocal<Long> PATTERN_NANOS_LEFT = ThreadLocal.withInitial(() -> NANOS_FOR_PATTERNS);

    private final AtomicLong stepsLeft;
    private long growthLeft;
    private int violationsLeft = MAX_VIOLATIONS;

    /** Of a value of so many bytes. */
    BoundedEvaluation(int length) {
        this(new AtomicLong(BASE_STEPS + STEPS_PER_BYTE * length));
        growthLeft = BASE_GROWTH + GROWTH_PER_BYTE * length;
        PATTERN_NANOS_LEFT.remove();
    }

    private BoundedEvaluation(AtomicLong stepsLeft) {
        this.stepsLeft = stepsLeft;
    }

    /** One that is part of this one, and adds to its cost. */
    BoundedEvaluation another() {
        return new BoundedEvaluation(stepsLeft);
    }

    /** How long patterns may still take in the evaluation that this thread is at. */
    static long patternNanosLeft() {
        return PATTERN_NANOS_LEFT.get();
    }

    /** A pattern has taken its time. */
    static void spendOnPattern(long nanos) {
        PATTERN_NANOS_LEFT.set(PATTERN_NANOS_LEFT.get() - nanos);
    }

    @Override
    public void evaluationPathAddLast(String name) {
        step();
        super.evaluationPathAddLast(name);
    }

    @Override
    public void evaluationPathAddLast(int index) {
        step();
        super.evaluationPathAddLast(index);
    }

    /** The value becomes larger by so many characters and nodes. */
    void grow(long size) {
        growthLeft -= size;
        if (growthLeft < 0) {
            throw CodecFailures.notConvertible("the value is too large with the defaults of the schema");
        }
    }

    private void step() {
        if (stepsLeft.decrementAndGet() < 0) {
            throw CodecFailures.notConvertible("validating the value takes too long");
        }
    }

    @Override
    public void addError(Error error) {
        if (--violationsLeft < 0) {
            throw CodecFailures.notConvertible("#: more than " + MAX_VIOLATIONS + " schema violations found");
        }
        super.addError(error);
    }
}
