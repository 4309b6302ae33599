package io.kafkarest.acceptance.cases;

import java.util.Optional;

/** One line that says what the answer must be; without a mode it holds in every mode. */
record Expectation(Optional<Mode> mode, Kind kind, String text) {

    /** What a line speaks about. */
    enum Kind {
        /** Status, and optionally error code and message. */
        STATUS,
        /** A header, its absence, the time taken, or a value to save. */
        HEAD,
        /** The body as JSON, members in this order. */
        BODY,
        /** Part of the body as JSON: further members and elements may be there. */
        BODY_PART,
        /** The body character by character. */
        BODY_TEXT
    }

    boolean holdsIn(Mode current) {
        return mode.isEmpty() || mode.get() == current;
    }
}
