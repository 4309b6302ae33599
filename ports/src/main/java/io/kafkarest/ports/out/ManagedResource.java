package io.kafkarest.ports.out;

/** Something that an adapter opened and that must be closed when the proxy stops, after the last request was answered. */
public interface ManagedResource {

    /** What it is, for the log. */
    String description();

    /** Closes it within some seconds; does nothing the second time. */
    void close();
}
