package io.kafkarest.adapters.kafka.metrics;

import java.util.List;
import java.util.Locale;

/**
 * A metric of Kafka's clients, of all clients of a kind together: each consumer instance has a client of its own, and a
 * series for each would be a series for each caller.
 *
 * @param name what it is called here
 * @param group the group that Kafka has it in
 * @param attribute what it is called there
 * @param together how the numbers of the clients become one
 * @param help what it says
 */
record ClientMetric(String name, String group, String attribute, Together together, String help) {

    /** How the numbers of several clients become one. */
    enum Together {
        /** They are added, and what closed clients have counted is kept. */
        TOTAL,
        /** They are added. */
        SUM,
        /** The largest counts. */
        MAX,
        /** Their mean, of those that have a number. */
        MEAN
    }

    static final String PRODUCER = "producer-metrics";
    static final String ADMIN = "admin-client-metrics";
    private static final String CONSUMER = "consumer-metrics";
    private static final String FETCH = "consumer-fetch-manager-metrics";
    private static final String COORDINATOR = "consumer-coordinator-metrics";

    /** Those that tell an operator what to do. */
    static final List<ClientMetric> ALL = List.of(
            of("producer", PRODUCER, "record-send-total", Together.TOTAL, "Records sent to brokers."),
            of("producer", PRODUCER, "record-error-total", Together.TOTAL, "Records that could not be sent."),
            of("producer", PRODUCER, "record-retry-total", Together.TOTAL, "Records sent again."),
            of("producer", PRODUCER, "request-total", Together.TOTAL, "Requests to brokers."),
            of("producer", PRODUCER, "outgoing-byte-total", Together.TOTAL, "Bytes to brokers."),
            of("producer", PRODUCER, "request-latency-avg", Together.MEAN, "Milliseconds that brokers take."),
            of("producer", PRODUCER, "request-latency-max", Together.MAX, "The longest of them."),
            of("producer", PRODUCER, "record-queue-time-avg", Together.MEAN, "Milliseconds that batches wait."),
            of("producer", PRODUCER, "record-queue-time-max", Together.MAX, "The longest of them."),
            of("producer", PRODUCER, "batch-size-avg", Together.MEAN, "Bytes of a batch."),
            of("producer", PRODUCER, "buffer-available-bytes", Together.SUM, "Room in the buffers."),
            of("producer", PRODUCER, "requests-in-flight", Together.SUM, "Requests without an answer."),
            of("producer", PRODUCER, "produce-throttle-time-max", Together.MAX, "Milliseconds of throttling."),
            of("producer", PRODUCER, "connection-count", Together.SUM, "Connections to brokers."),
            of("consumer", FETCH, "records-consumed-total", Together.TOTAL, "Records fetched from brokers."),
            of("consumer", FETCH, "bytes-consumed-total", Together.TOTAL, "Bytes fetched from brokers."),
            of("consumer", FETCH, "fetch-total", Together.TOTAL, "Fetches."),
            of("consumer", FETCH, "fetch-latency-avg", Together.MEAN, "Milliseconds that fetches take."),
            of("consumer", FETCH, "fetch-latency-max", Together.MAX, "The longest of them."),
            of("consumer", FETCH, "records-lag-max", Together.MAX, "Records that an instance is behind, at most."),
            of("consumer", FETCH, "fetch-throttle-time-max", Together.MAX, "Milliseconds of throttling."),
            of("consumer", COORDINATOR, "assigned-partitions", Together.SUM, "Partitions that instances have."),
            of("consumer", COORDINATOR, "rebalance-total", Together.TOTAL, "Rebalances that instances took part in."),
            of("consumer", COORDINATOR, "failed-rebalance-total", Together.TOTAL, "Those that failed."),
            of("consumer", COORDINATOR, "commit-latency-avg", Together.MEAN, "Milliseconds that commits take."),
            of("consumer", COORDINATOR, "commit-latency-max", Together.MAX, "The longest of them."),
            of("consumer", CONSUMER, "connection-count", Together.SUM, "Connections to brokers."),
            of("admin_client", ADMIN, "request-total", Together.TOTAL, "Requests to brokers."),
            of("admin_client", ADMIN, "connection-count", Together.SUM, "Connections to brokers."));

    private static ClientMetric of(String client, String group, String attribute, Together together, String help) {
        String word = attribute.replace('-', '_').toLowerCase(Locale.ROOT);
        // Prometheus puts _total behind a counter's name by itself.
        String name = together == Together.TOTAL ? word.substring(0, word.length() - "_total".length()) : word;
        return new ClientMetric("kafka_" + client + "_" + name, group, attribute, together, help);
    }
}
