package io.kafkarest.domain.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in a distributed trace, in the form that travels between systems: the two headers of W3C Trace Context. What is
 * not valid there cannot be one.
 *
 * @param traceparent version 00 of the format: ids of trace and span, and whether the trace is recorded
 * @param tracestate what vendors added, or an empty text
 */
public record TraceContext(String traceparent, String tracestate) {

    /** The name of the header that is never missing, over HTTP and in Kafka. */
    public static final String TRACEPARENT = "traceparent";

    /** The name of the other one. */
    public static final String TRACESTATE = "tracestate";

    private static final int TRACE_ID = 3;
    private static final int SPAN_ID = 36;
    private static final int FLAGS = 53;
    private static final int LENGTH = 55;
    private static final int LONGEST_STATE = 512;
    private static final String VERSION = "00";

    public TraceContext {
        if (traceparent.length() != LENGTH || !traceparent.startsWith(VERSION) || !isWellFormed(traceparent)) {
            throw new IllegalArgumentException("no traceparent of version 00: " + traceparent);
        }
        if (!isPossibleState(tracestate)) {
            throw new IllegalArgumentException("no tracestate: " + tracestate.length() + " characters");
        }
    }

    /**
     * What two headers say; nothing if there is no valid traceparent. A tracestate that cannot be one is left out, and of a
     * later version of the format what version 00 knows is taken, both as the standard has it.
     */
    public static Optional<TraceContext> parse(@Nullable String traceparent, @Nullable String tracestate) {
        if (traceparent == null || traceparent.length() < LENGTH || !isWellFormed(traceparent)) {
            return Optional.empty();
        }
        boolean isVersion00 = traceparent.startsWith(VERSION);
        if (traceparent.length() > LENGTH && (isVersion00 || traceparent.charAt(LENGTH) != '-')) {
            return Optional.empty();
        }
        String known = isVersion00 ? traceparent : VERSION + traceparent.substring(VERSION.length(), LENGTH);
        return Optional.of(
                new TraceContext(known, tracestate != null && isPossibleState(tracestate) ? tracestate : ""));
    }

    /** The id that all spans of the trace share. */
    public String traceId() {
        return traceparent.substring(TRACE_ID, SPAN_ID - 1);
    }

    /** The id of the span. */
    public String spanId() {
        return traceparent.substring(SPAN_ID, FLAGS - 1);
    }

    /** Whether the first 55 characters are a version, two ids and flags. */
    private static boolean isWellFormed(String text) {
        return isHex(text, 0, VERSION.length())
                && !text.startsWith("ff")
                && text.charAt(TRACE_ID - 1) == '-'
                && isId(text, TRACE_ID, SPAN_ID - 1)
                && text.charAt(SPAN_ID - 1) == '-'
                && isId(text, SPAN_ID, FLAGS - 1)
                && text.charAt(FLAGS - 1) == '-'
                && isHex(text, FLAGS, LENGTH);
    }

    private static boolean isId(String text, int from, int to) {
        for (int each = from; each < to; each++) {
            if (text.charAt(each) != '0') {
                return isHex(text, from, to);
            }
        }
        return false;
    }

    private static boolean isHex(String text, int from, int to) {
        for (int each = from; each < to; each++) {
            char digit = text.charAt(each);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPossibleState(String text) {
        return text.length() <= LONGEST_STATE && text.chars().allMatch(each -> each >= ' ' && each <= '~');
    }
}
