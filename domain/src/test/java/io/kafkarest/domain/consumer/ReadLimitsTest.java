package io.kafkarest.domain.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ReadLimitsTest {

    @Test
    void waitNoNegativeTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadLimits(Duration.ofMillis(-1), OptionalInt.empty(), 1));
        assertThat(new ReadLimits(Duration.ZERO, OptionalInt.empty(), 1).timeout())
                .isZero();
    }

    @Test
    void areReachedByTheFirstRecordThoughItHasNoBytes() {
        assertThat(waitingFor(1).isEnough(1, 0)).isTrue();
        assertThat(waitingFor(0).isEnough(1, 0)).isTrue();
        assertThat(waitingFor(-1).isEnough(1, 0)).isTrue();
    }

    @Test
    void areNotReachedWithoutRecords() {
        assertThat(waitingFor(0).isEnough(0, 0)).isFalse();
    }

    @Test
    void areReachedByTheBytesWaitedFor() {
        assertThat(waitingFor(10).isEnough(3, 9)).isFalse();
        assertThat(waitingFor(10).isEnough(3, 10)).isTrue();
    }

    @Test
    void areNeverReachedWhenTheWholeTimeoutIsWaitedFor() {
        ReadLimits limits = new ReadLimits(Duration.ZERO, OptionalInt.empty(), 100);

        assertThat(limits.isEnough(1_000, 1_000)).isFalse();
    }

    @Test
    void leaveRoomForOneRecordHoweverLarge() {
        assertThat(withRoomFor(5).hasRoom(0, 0, 1_000)).isTrue();
    }

    @Test
    void leaveNoRoomForARecordThatReachesTheSize() {
        assertThat(withRoomFor(10).hasRoom(1, 5, 4)).isTrue();
        assertThat(withRoomFor(10).hasRoom(1, 5, 5)).isFalse();
        assertThat(withRoomFor(10).hasRoom(1, 5, Integer.MAX_VALUE)).isFalse();
    }

    private static ReadLimits waitingFor(int bytes) {
        return new ReadLimits(Duration.ZERO, OptionalInt.of(bytes), 100);
    }

    private static ReadLimits withRoomFor(long bytes) {
        return new ReadLimits(Duration.ZERO, OptionalInt.of(1), bytes);
    }
}
