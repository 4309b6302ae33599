package io.kafkarest.adapters.http.metrics;

import java.util.Map;
import java.util.Optional;

/** What Confluent REST Proxy calls endpoints in JMX: {@code topic.produce-json+v2}. */
final class ReferenceNames {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("root.get", "root.get"),
            Map.entry("root.post", "root.post"),
            Map.entry("brokers.list", "brokers.list"),
            Map.entry("topics.list", "topics.list"),
            Map.entry("topics.get", "topic.get"),
            Map.entry("partitions.list", "partitions.list"),
            Map.entry("partitions.get", "partition.get"),
            Map.entry("consumers.create", "consumer.create"),
            Map.entry("consumers.delete", "consumer.delete"),
            Map.entry("consumers.subscribe", "consumer.subscribe"),
            Map.entry("consumers.get-subscription", "consumer.subscription"),
            Map.entry("consumers.unsubscribe", "consumer.unsubscribe"),
            Map.entry("consumers.commit-offsets", "consumer.commit-offsets"),
            Map.entry("consumers.get-committed-offsets", "consumer.committed-offsets"),
            Map.entry("consumers.seek-to-beginning", "consumer.seek-to-beginning"),
            Map.entry("consumers.seek-to-end", "consumer.seek-to-end"),
            Map.entry("consumers.seek-to-offset", "consumer.seek-to-offset"),
            Map.entry("consumers.assign", "consumer.assign"),
            Map.entry("consumers.get-assignments", "consumer.assignment"));

    /** Endpoints whose names end in a format: what theirs begin with, and what the reference's do. */
    private static final Map<String, String> WITH_FORMAT = Map.of(
            "produce-to-topic.", "topic.produce-",
            "produce-to-partition.", "partition.produce-",
            "consumers.consume-", "consumer.records.read-");

    private ReferenceNames() {}

    /** The reference's name; absent if it does not measure the endpoint. */
    static Optional<String> of(EndpointLabels labels) {
        if (!labels.api().equals("v2")) {
            return Optional.empty();
        }
        String known = NAMES.get(labels.endpoint());
        return Optional.ofNullable(known).or(() -> withFormat(labels)).map(name -> name + "+v2");
    }

    private static Optional<String> withFormat(EndpointLabels labels) {
        return WITH_FORMAT.entrySet().stream()
                .filter(each -> labels.endpoint().startsWith(each.getKey()))
                .map(each -> each.getValue() + labels.format().replace("-", ""))
                .findFirst();
    }
}
