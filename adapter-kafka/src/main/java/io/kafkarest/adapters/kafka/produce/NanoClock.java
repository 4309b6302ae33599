package io.kafkarest.adapters.kafka.produce;

/** A clock that only goes forward. */
@FunctionalInterface
interface NanoClock {

    /** Nanoseconds since some moment. */
    long nanoTime();
}
