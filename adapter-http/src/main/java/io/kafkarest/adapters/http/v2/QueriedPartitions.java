package io.kafkarest.adapters.http.v2;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.TopicPartition;
import java.util.Arrays;
import java.util.List;

/** Partitions in a query, {@code t:0,t:1}, for clients that cannot send a body with a GET. */
final class QueriedPartitions {

    private QueriedPartitions() {}

    static List<TopicPartition> parse(String query) {
        return Arrays.stream(query.split(",", -1))
                .map(QueriedPartitions::parseOne)
                .toList();
    }

    private static TopicPartition parseOne(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw bad();
        }
        try {
            return TopicPartition.of(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException notANumber) {
            throw bad();
        }
    }

    private static ProxyException bad() {
        return new ProxyException(FailureCode.MALFORMED_REQUEST, "partitions: must be a list such as topic:0,topic:1");
    }
}
