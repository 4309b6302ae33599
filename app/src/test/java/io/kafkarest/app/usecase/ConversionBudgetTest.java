package io.kafkarest.app.usecase;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConversionBudgetTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final ConversionBudget budget = new ConversionBudget(now::get);

    @Test
    void grantsALargeRequestWhatItNeeds() {
        now.addAndGet(Duration.ofSeconds(29).toNanos());

        assertThatCode(() -> budget.spend(100 << 20, 800 << 20)).doesNotThrowAnyException();
        assertThatCode(() -> budget.spend(2, 60 << 20)).doesNotThrowAnyException();
    }

    @Test
    void endsWhenLittleBecomesTooMuch() {
        for (int i = 0; i < 64; i++) {
            budget.spend(2, 1 << 20);
        }

        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> budget.spend(2, 1 << 20))
                .withMessageContaining("too large");
    }

    @Test
    void endsInTime() {
        now.addAndGet(Duration.ofSeconds(31).toNanos());

        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> budget.spend(2, 7))
                .withMessageContaining("takes too long");
    }
}
