package io.kafkarest.adapters.http.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.adapters.http.config.CsrfConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsrfTokensTest {

    private static final int MAX = 10;
    private static final CsrfTokens.Holder ALICE = new CsrfTokens.Holder("alice", "password", "page");

    private final AtomicLong nanos = new AtomicLong();
    private final CsrfTokens tokens =
            new CsrfTokens(new CsrfConfig(true, "/csrf", Duration.ofMinutes(30), MAX), nanos::get);

    @Test
    void acceptsATokenFromItsHolderOnly() {
        String token = tokens.issue(ALICE);

        assertThat(token).hasSize(43);
        assertThat(tokens.accepts(ALICE, token)).isTrue();
        assertThat(tokens.accepts(ALICE, token + "x")).isFalse();
        assertThat(tokens.accepts(ALICE, "")).isFalse();
        assertThat(List.of(
                        new CsrfTokens.Holder("bob", "password", "page"),
                        new CsrfTokens.Holder("alice", "token", "page"),
                        new CsrfTokens.Holder("alice", "password", "other")))
                .noneMatch(other -> tokens.accepts(other, token));
    }

    @Test
    void forgetsATokenInTime() {
        String token = tokens.issue(ALICE);

        nanos.addAndGet(Duration.ofMinutes(31).toNanos());

        assertThat(tokens.accepts(ALICE, token)).isFalse();
        assertThat(tokens.issue(ALICE)).isNotEqualTo(token);
    }

    @Test
    void handsTheSameTokenOutAgainWithItsTimeAnew() {
        String token = tokens.issue(ALICE);
        nanos.addAndGet(Duration.ofMinutes(20).toNanos());
        String again = tokens.issue(ALICE);
        nanos.addAndGet(Duration.ofMinutes(20).toNanos());

        assertThat(again).isEqualTo(token);
        assertThat(tokens.accepts(ALICE, token)).isTrue();
    }

    @Test
    void remembersNoMoreThanItMay() {
        List<CsrfTokens.Holder> many = IntStream.range(0, 5 * MAX)
                .mapToObj(i -> new CsrfTokens.Holder("caller-" + i, "password", "page"))
                .toList();
        List<String> issued = many.stream().map(tokens::issue).toList();

        long accepted = IntStream.range(0, many.size())
                .filter(i -> tokens.accepts(many.get(i), issued.get(i)))
                .count();

        assertThat(accepted).isBetween(1L, (long) MAX);
        assertThat(issued).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "csrf", "/a b", "/a?b", "/a//b", "/../a", "/%41"})
    void haveAnEndpointThatIsAPlainPath(String text) {
        assertThatThrownBy(() -> CsrfConfig.requirePath(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("plain path");
    }
}
