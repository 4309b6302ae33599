package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TopicPatternTest {

    @Test
    void matchesWholeNamesOnly() {
        TopicPattern pattern = TopicPattern.parse("k[12]");

        assertThat(pattern.matches("k1")).isTrue();
        assertThat(pattern.matches("k12")).isFalse();
        assertThat(TopicPattern.NONE.matches("")).isFalse();
    }

    @Test
    @Timeout(5)
    void givesUpOnExpressionsThatGoBackAndForthForEver() {
        String name = "a".repeat(240) + "!";

        assertThat(TopicPattern.parse("(a|aa)+").matches(name)).isFalse();
        assertThat(TopicPattern.parse("(a*)*b").matches(name)).isFalse();
        assertThat(TopicPattern.parse("(.*)(.*)(.*)(.*)(.*)(.*)x\\1").matches(name))
                .isFalse();
    }

    @Test
    void refusesWhatIsTooLargeOrNoExpression() {
        for (String regex : new String[] {"a".repeat(1001), "((){1000}){1001}", "(){2147483647}", "["}) {
            long start = System.nanoTime();
            assertThatExceptionOfType(ProxyException.class).isThrownBy(() -> TopicPattern.parse(regex));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
