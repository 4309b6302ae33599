package io.kafkarest.adapters.kafka.consume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TopicPatternTest {

    @Test
    void matchesWholeNamesOnly() {
        TopicPattern pattern = TopicPattern.parse("k[12]");

        assertThat(pattern.matching(List.of("k1", "k12", "k2", "x", ""))).containsExactly("k1", "k2");
        assertThat(TopicPattern.NONE.matching(List.of("", "a"))).isEmpty();
    }

    @Test
    @Timeout(5)
    void givesUpOnExpressionsThatGoBackAndForthForEver() {
        List<String> names = IntStream.range(0, 10_000)
                .mapToObj(i -> "a".repeat(240) + "!" + i)
                .toList();

        assertThat(TopicPattern.parse("(a|aa)+").matching(names)).isEmpty();
        assertThat(TopicPattern.parse("(a*)*b").matching(names)).isEmpty();
        assertThat(TopicPattern.parse("(?:" + "^".repeat(180) + "){1000}b").matching(names))
                .isEmpty();
        assertThat(TopicPattern.parse("(.*)(.*)(.*)(.*)(.*)(.*)x\\1").matching(names))
                .isEmpty();
    }

    @Test
    void takesRepetitionsThatPeopleWrite() {
        for (String regex : List.of("[a-z]{1,249}", "(ab){2,100}c{1,3}", ".{1,249}-.{1,249}", "(x-){1}.*")) {
            assertThat(TopicPattern.parse(regex).matching(List.of("ababc", "x-y", "b")))
                    .as(regex)
                    .isNotEmpty();
        }
    }

    @Test
    void findsTheOthersBesideANameThatItGivesUp() {
        List<String> names = Stream.concat(
                        Stream.of("a".repeat(240)), IntStream.range(0, 5_000).mapToObj(i -> "orders-" + i + "-b"))
                .toList();

        assertThat(TopicPattern.parse("(a*)*b|.*orders.*b").matching(names))
                .hasSize(5_000)
                .doesNotContain(names.get(0));
    }

    @Test
    void refusesWhatIsTooLargeOrNoExpression() {
        for (String regex :
                new String[] {"a".repeat(1001), "((){1000}){1001}", "(){2147483647}", "(?:(?:^){1000}){1000}", "["}) {
            long start = System.nanoTime();
            assertThatExceptionOfType(ProxyException.class).isThrownBy(() -> TopicPattern.parse(regex));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        }
    }
}
