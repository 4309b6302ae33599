package io.kafkarest.domain.consumer;

/** An end of a partition. */
public enum LogEdge {
    /** Before the first record that is still there. */
    BEGINNING,
    /** Behind the last record. */
    END
}
