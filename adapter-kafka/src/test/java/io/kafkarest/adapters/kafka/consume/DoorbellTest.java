package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DoorbellTest {

    private final AtomicInteger wakeups = new AtomicInteger();
    private final Doorbell bell = new Doorbell(wakeups::incrementAndGet);

    @Test
    void startsTheLoopOnceAndRunsItAgainWhenRungMeanwhile() {
        assertThat(bell.ring()).isTrue();
        bell.answer();
        assertThat(bell.ring()).isFalse();
        assertThat(bell.rest(false)).isFalse();
        bell.answer();
        assertThat(bell.rest(false)).isTrue();
        assertThat(bell.ring()).isTrue();
    }

    @Test
    void wakesAPollOnceAndNothingElse() {
        bell.ring();
        bell.answer();
        assertThat(bell.startPoll()).isTrue();

        bell.ring();
        bell.ring();

        assertThat(wakeups).hasValue(1);
        assertThat(bell.endPoll()).isTrue();
        bell.ring();
        assertThat(wakeups).hasValue(1);
    }

    @Test
    void doesNotWaitInAPollThatSomebodyRangBefore() {
        bell.ring();
        bell.answer();
        bell.ring();

        assertThat(bell.startPoll()).isFalse();
        assertThat(wakeups).hasValue(0);
    }

    @Test
    void wakesAResumedPollIfItRangMeanwhile() {
        bell.ring();
        bell.answer();
        bell.startPoll();
        bell.endPoll();
        bell.ring();
        assertThat(wakeups).hasValue(0);

        bell.resumePoll();

        assertThat(wakeups).hasValue(1);
    }
}
