package io.kafkarest.adapters.kafka.metrics;

/** Where the numbers of one client are to be had, as long as it lives. */
interface MeteredClient {

    /** What the client is told from others by, from one look to the next. */
    Object identity();

    /** The number, or NaN if there is none now. */
    double number(ClientMetric metric);
}
