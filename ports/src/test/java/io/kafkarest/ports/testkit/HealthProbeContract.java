package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.ports.out.HealthProbe;
import org.junit.jupiter.api.Test;

/** What callers of a {@link HealthProbe} rely on. */
public interface HealthProbeContract {

    /** The probe under test; its part answers. */
    HealthProbe probe();

    /** Makes the part stop answering. */
    void stopThePart();

    @Test
    default void hasANameThatFitsIntoAReport() {
        assertThat(probe().part()).matches("[a-z][a-z0-9-]*");
    }

    @Test
    default void saysThatThePartAnswers() {
        assertThat(Await.result(probe().check())).isTrue();
    }

    @Test
    default void saysThatThePartDoesNotAnswer() {
        stopThePart();

        assertThat(Await.result(probe().check())).isFalse();
    }

    @Test
    default void noticesThatThePartStoppedAnswering() {
        HealthProbe probe = probe();
        Await.result(probe.check());

        stopThePart();

        Await.until("the probe notices", () -> !Await.result(probe.check()));
    }
}
