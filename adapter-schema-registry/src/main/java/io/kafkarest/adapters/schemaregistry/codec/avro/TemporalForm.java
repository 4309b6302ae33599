package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** How ISO 8601 writes something, and how it is counted from the epoch or from midnight. */
enum TemporalForm {
    DATE {
        @Override
        long number(String text, long perSecond) {
            return LocalDate.parse(text).toEpochDay();
        }

        @Override
        String text(long number, long perSecond) {
            return LocalDate.ofEpochDay(number).toString();
        }
    },
    TIME {
        @Override
        long number(String text, long perSecond) {
            LocalTime time = LocalTime.parse(text);
            return count(time.toSecondOfDay(), time.get(ChronoField.NANO_OF_SECOND), perSecond);
        }

        @Override
        @Nullable
        String text(long number, long perSecond) {
            return number < 0 || number >= SECONDS_PER_DAY * perSecond
                    ? null
                    : LocalTime.ofNanoOfDay(number * (NANOS / perSecond)).format(DateTimeFormatter.ISO_LOCAL_TIME);
        }
    },
    INSTANT {
        @Override
        long number(String text, long perSecond) {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            return count(instant.getEpochSecond(), instant.getNano(), perSecond);
        }

        @Override
        String text(long number, long perSecond) {
            return dateTime(number, perSecond).atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        }
    },
    LOCAL {
        @Override
        long number(String text, long perSecond) {
            LocalDateTime time = LocalDateTime.parse(text);
            return count(time.toEpochSecond(ZoneOffset.UTC), time.get(ChronoField.NANO_OF_SECOND), perSecond);
        }

        @Override
        String text(long number, long perSecond) {
            return dateTime(number, perSecond).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        }
    };

    private static final long SECONDS_PER_DAY = 86_400;
    private static final long NANOS = 1_000_000_000;

    /** Fails with an exception of the calendar or of arithmetics if the text does not say a number. */
    abstract long number(String text, long perSecond);

    abstract @Nullable String text(long number, long perSecond);

    private static long count(long seconds, int nanos, long perSecond) {
        long nanosPerUnit = NANOS / perSecond;
        if (nanos % nanosPerUnit != 0) {
            throw new ArithmeticException("finer than the unit");
        }
        // Towards the future first, or a time just after the earliest one would not fit on the way.
        return seconds < 0
                ? Math.addExact(Math.multiplyExact(seconds + 1, perSecond), nanos / nanosPerUnit - perSecond)
                : Math.addExact(Math.multiplyExact(seconds, perSecond), nanos / nanosPerUnit);
    }

    private static LocalDateTime dateTime(long number, long perSecond) {
        int nanos = (int) (Math.floorMod(number, perSecond) * (NANOS / perSecond));
        return LocalDateTime.ofEpochSecond(Math.floorDiv(number, perSecond), nanos, ZoneOffset.UTC);
    }
}
