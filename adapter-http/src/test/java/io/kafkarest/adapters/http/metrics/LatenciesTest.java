package io.kafkarest.adapters.http.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    private final Latencies latencies = new Latencies();

    @Test
    void knowTheShareThatTookNoLonger() {
        for (int millis = 1; millis <= 100; millis++) {
            latencies.add(TimeUnit.MILLISECONDS.toNanos(millis));
        }

        assertThat(percentile(0.95)).isCloseTo(95, within(3.0));
        assertThat(percentile(0.99)).isCloseTo(99, within(3.0));
        assertThat(percentile(1)).isCloseTo(100, within(4.0));
        assertThat(percentile(0.01)).isCloseTo(1, within(0.04));
    }

    @Test
    void knowNothingOfNoRequests() {
        assertThat(percentile(0.99)).isZero();
        assertThat(Latencies.percentile(Latencies.NONE, 0.99)).isZero();
    }

    @Test
    void areNeverToldAsShorterNorMuchLongerThanTheyAre() {
        Random random = new Random(7);
        for (int bits = 0; bits < 42; bits++) {
            long nanos = (1L << bits) + random.nextLong(1L << bits);
            Latencies one = new Latencies();
            one.add(nanos);

            double told = Latencies.percentile(one.counts(), 1);

            double micros = Math.floor(nanos / 1e3);
            assertThat(told * 1000).isBetween(micros, micros * 33 / 32 + 0.01);
        }
    }

    @Test
    void takeWhatIsAbsurdForTheNextBestThing() {
        latencies.add(-1);
        latencies.add(Long.MAX_VALUE);

        assertThat(percentile(0.5)).isZero();
        assertThat(percentile(1)).isGreaterThan(TimeUnit.HOURS.toMillis(1));
    }

    private double percentile(double share) {
        return Latencies.percentile(latencies.counts(), share);
    }
}
