package io.kafkarest.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ShutdownSequenceTest {

    private final List<String> stopped = new CopyOnWriteArrayList<>();
    private final ShutdownSequence sequence = new ShutdownSequence();

    @Test
    void stopsTheLastFirst() {
        add("broker", () -> stopped.add("broker"));
        add("proxy", () -> stopped.add("proxy"));

        sequence.run();

        assertThat(stopped).containsExactly("proxy", "broker");
    }

    @Test
    void stopsTheOthersWhenOneFails() {
        add("broker", () -> stopped.add("broker"));
        add("proxy", () -> {
            throw new IllegalStateException("on purpose");
        });

        sequence.run();

        assertThat(stopped).containsExactly("broker");
    }

    @Test
    void stopsTheOthersWhenOneHangs() {
        add("broker", () -> stopped.add("broker"));
        sequence.add("proxy", Duration.ofMillis(50), () -> new CountDownLatch(1).await());

        sequence.run();

        assertThat(stopped).containsExactly("broker");
    }

    @Test
    void stopsNothingTwice() {
        add("broker", () -> stopped.add("broker"));

        sequence.run();
        sequence.run();

        assertThat(stopped).containsExactly("broker");
    }

    private void add(String name, AutoCloseable part) {
        sequence.add(name, Duration.ofSeconds(30), part);
    }
}
