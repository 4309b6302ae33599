package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.jspecify.annotations.Nullable;

/** Dates and times: numbers in Avro, and text as ISO 8601 has it. */
enum TemporalType {
    DATE("date", TemporalForm.DATE, 1),
    TIME_MILLIS("time-millis", TemporalForm.TIME, 1_000),
    TIME_MICROS("time-micros", TemporalForm.TIME, 1_000_000),
    TIMESTAMP_MILLIS("timestamp-millis", TemporalForm.INSTANT, 1_000),
    TIMESTAMP_MICROS("timestamp-micros", TemporalForm.INSTANT, 1_000_000),
    TIMESTAMP_NANOS("timestamp-nanos", TemporalForm.INSTANT, 1_000_000_000),
    LOCAL_TIMESTAMP_MILLIS("local-timestamp-millis", TemporalForm.LOCAL, 1_000),
    LOCAL_TIMESTAMP_MICROS("local-timestamp-micros", TemporalForm.LOCAL, 1_000_000),
    LOCAL_TIMESTAMP_NANOS("local-timestamp-nanos", TemporalForm.LOCAL, 1_000_000_000);

    private final String typeName;
    private final TemporalForm form;
    private final long perSecond;

    TemporalType(String typeName, TemporalForm form, long perSecond) {
        this.typeName = typeName;
        this.form = form;
        this.perSecond = perSecond;
    }

    /** The type that a schema names, if it is one of these. */
    static Optional<TemporalType> find(@Nullable LogicalType type) {
        return Arrays.stream(values())
                .filter(each -> type != null && each.typeName.equals(type.getName()))
                .findFirst();
    }

    /** The number for the text; fails with {@link MismatchException} if it is none, or finer than the type is. */
    long number(String text) {
        try {
            return form.number(text, perSecond);
        } catch (DateTimeException | ArithmeticException e) {
            throw new MismatchException("Expected " + typeName + ". Got " + MismatchException.quoted(text));
        }
    }

    /** The text for the number, or null if there is none, as for the time of day 25:00. */
    @Nullable
    String text(long number) {
        return form.text(number, perSecond);
    }
}
