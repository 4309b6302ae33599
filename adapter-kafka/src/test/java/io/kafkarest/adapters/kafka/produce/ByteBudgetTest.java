package io.kafkarest.adapters.kafka.produce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteBudgetTest {

    @Test
    void grantsWhatIsLeft() {
        ByteBudget budget = new ByteBudget(100);

        assertThat(budget.take(60)).isEqualTo(60);
        assertThat(budget.take(60)).isEqualTo(40);
        assertThat(budget.take(1)).isZero();
    }

    @Test
    void grantsAgainWhatWasGivenBack() {
        ByteBudget budget = new ByteBudget(100);
        budget.take(100);

        budget.giveBack(30);

        assertThat(budget.take(50)).isEqualTo(30);
    }
}
