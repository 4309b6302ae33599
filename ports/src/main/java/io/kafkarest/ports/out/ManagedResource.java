package io.kafkarest.ports.out;

/** Something that an adapter opened and that must be closed when the proxy stops, after the last request was answered. */
public interface ManagedResource {

    /** What it is, for the log. */
    String description();

    /** When it is closed. */
    default Turn turn() {
        return Turn.LAST;
    }

    /** Closes it within some seconds; does nothing the second time. */
    void close();

    /** The order in which a proxy that stops closes what it has. */
    enum Turn {
        /** What holds records that are on their way to Kafka: they are brought home while everything else still lives. */
        WRITERS,
        /** Everything else, after consumer instances have left their groups. */
        LAST
    }
}
