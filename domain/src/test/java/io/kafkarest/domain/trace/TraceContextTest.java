package io.kafkarest.domain.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";
    private static final String PARENT = "00-" + TRACE + "-" + SPAN + "-01";

    @Test
    void knowsItsIds() {
        TraceContext context = TraceContext.parse(PARENT, "vendor=1").orElseThrow();

        assertThat(context.traceparent()).isEqualTo(PARENT);
        assertThat(context.tracestate()).isEqualTo("vendor=1");
        assertThat(context.traceId()).isEqualTo(TRACE);
        assertThat(context.spanId()).isEqualTo(SPAN);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0x",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7_01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more",
            })
    void isNotThereWithoutAValidTraceparent(String traceparent) {
        assertThat(TraceContext.parse(traceparent, "vendor=1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cc", "01"})
    void takesOfALaterVersionWhatItKnows(String version) {
        String later = version + PARENT.substring(2) + "-what-the-future-brings";

        assertThat(TraceContext.parse(later, null)).contains(new TraceContext(PARENT, ""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"vendor=\u00fc", "vendor=1\r\nX-Injected: 1"})
    void leavesOutAStateThatCannotBeOne(String tracestate) {
        assertThat(TraceContext.parse(PARENT, tracestate)).contains(new TraceContext(PARENT, ""));
    }

    @Test
    void leavesOutAStateThatIsTooLong() {
        assertThat(TraceContext.parse(PARENT, "a".repeat(513))).contains(new TraceContext(PARENT, ""));
        assertThat(TraceContext.parse(PARENT, "a".repeat(512)).orElseThrow().tracestate())
                .hasSize(512);
    }

    @Test
    void cannotBeMadeOfWhatIsNotValid() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TraceContext("nonsense", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new TraceContext("01" + PARENT.substring(2), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new TraceContext(PARENT, "\n"));
    }
}
