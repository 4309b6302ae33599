package io.kafkarest.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OffsetTest {

    @Test
    void isNotNegative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Offset(-1)).withMessageContaining("-1");
        assertThat(new Offset(0).value()).isZero();
    }

    @Test
    void isFollowedByTheNext() {
        assertThat(new Offset(41).next()).isEqualTo(new Offset(42));
    }

    @Test
    void isOrderedByItsValue() {
        assertThat(Stream.of(new Offset(10), new Offset(9), new Offset(100)).sorted())
                .containsExactly(new Offset(9), new Offset(10), new Offset(100));
    }
}
