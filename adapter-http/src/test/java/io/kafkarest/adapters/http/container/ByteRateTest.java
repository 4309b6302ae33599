package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRateTest {

    private static final long SECOND = 1_000_000_000;
    private static final long START = Long.MAX_VALUE - SECOND;

    private final ByteRate rate = new ByteRate(1000, START);

    @Test
    void letsOneReadUntilASecondIsUsedUp() {
        rate.take(999, START);
        assertThat(rate.nanosToWait(START)).isNotPositive();

        rate.take(501, START);
        assertThat(rate.nanosToWait(START)).isEqualTo(SECOND / 2);
        assertThat(rate.nanosToWait(START + SECOND / 2)).isZero();
    }

    @Test
    void savesNoMoreThanASecond() {
        long later = START + 60 * SECOND;

        rate.take(2000, later);

        assertThat(rate.nanosToWait(later)).isEqualTo(SECOND);
    }

    @Test
    void countsTheLargestNumbers() {
        ByteRate fast = new ByteRate(Integer.MAX_VALUE, START);

        fast.take(Integer.MAX_VALUE, START);
        fast.take(Integer.MAX_VALUE, START);

        assertThat(fast.nanosToWait(START)).isEqualTo(SECOND);
    }
}
