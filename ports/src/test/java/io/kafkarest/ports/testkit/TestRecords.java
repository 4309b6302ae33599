package io.kafkarest.ports.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.trace.TraceContext;
import java.util.List;
import java.util.OptionalInt;

/** Records whose keys and values are texts. */
public final class TestRecords {

    private TestRecords() {}

    /** A key. */
    public static RecordKey key(String text) {
        return RecordKey.of(text.getBytes(UTF_8));
    }

    /** A value. */
    public static RecordValue value(String text) {
        return RecordValue.of(text.getBytes(UTF_8));
    }

    /** A record without key for a given partition. */
    public static OutgoingRecord recordFor(int partition, String value) {
        return new OutgoingRecord(OptionalInt.of(partition), RecordKey.NONE, value(value));
    }

    /** A record with a key, which decides about its partition. */
    public static OutgoingRecord keyedRecord(String key, String value) {
        return new OutgoingRecord(OptionalInt.empty(), key(key), value(value));
    }

    /** A place in a trace, with this state. */
    public static TraceContext trace(String tracestate) {
        return new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", tracestate);
    }

    /** The value of a record as a text. */
    public static String text(FetchedRecord record) {
        return new String(record.value().bytes(), UTF_8);
    }

    /** The values of records as texts. */
    public static List<String> texts(List<FetchedRecord> records) {
        return records.stream().map(TestRecords::text).toList();
    }
}
