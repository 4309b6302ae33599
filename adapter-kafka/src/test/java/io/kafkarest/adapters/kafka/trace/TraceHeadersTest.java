package io.kafkarest.adapters.kafka.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.testkit.TestRecords;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TraceHeadersTest {

    private static final TraceContext TRACE = TestRecords.trace("vendor=1");

    @Test
    void haveTheNamesOfTheStandard() {
        assertThat(TraceHeaders.of(TRACE).headers())
                .containsExactly(
                        new RecordHeader("traceparent", TRACE.traceparent().getBytes(UTF_8)),
                        new RecordHeader("tracestate", "vendor=1".getBytes(UTF_8)));
        assertThat(TraceHeaders.of(TestRecords.trace("")).headers())
                .extracting(Header::key)
                .containsExactly("traceparent");
    }

    @Test
    void countForTheRoomThatARecordTakes() {
        assertThat(TraceHeaders.of(TRACE).size())
                .isEqualTo(4 + "traceparent".length() + 55 + 4 + "tracestate".length() + 8);
    }

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(TraceHeaders.read(new RecordHeaders(TraceHeaders.of(TRACE).headers())))
                .contains(TRACE);
    }

    @Test
    void areTheLastOfTheirName() {
        RecordHeaders headers = headers("traceparent", "nonsense");
        TraceHeaders.of(TRACE).headers().forEach(headers::add);

        assertThat(TraceHeaders.read(headers)).contains(TRACE);
    }

    @Test
    void sayNothingIfTheyAreNotValid() {
        assertThat(TraceHeaders.read(new RecordHeaders())).isEmpty();
        assertThat(TraceHeaders.read(headers("traceparent", null))).isEmpty();
        assertThat(TraceHeaders.read(headers("traceparent", "\u00ff\u0000"))).isEmpty();
        assertThat(TraceHeaders.read(headers("tracestate", "vendor=1"))).isEmpty();
    }

    private static RecordHeaders headers(String name, String value) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(name, value == null ? null : value.getBytes(UTF_8));
        return headers;
    }
}
