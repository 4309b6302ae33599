package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.topic.TopicPartition;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which partitions a look-up of committed offsets means: those in its body, or, as an addition, those in its query. */
final class CommittedQuery {

    private final JsonBodies json;
    private final boolean takesQuery;

    @Inject
    CommittedQuery(JsonBodies json, HttpConfig config) {
        this.json = json;
        this.takesQuery = !config.compatibility().strict();
    }

    List<TopicPartition> partitions(byte[] body, @Nullable String query) {
        Optional<PartitionsRequest> request = json.find(body, PartitionsRequest.class);
        if (request.isPresent()) {
            return request.get().toPartitions();
        }
        if (query == null || !takesQuery) {
            throw new ProxyException(FailureCode.PARTITION_NOT_FOUND, "Partition not found.");
        }
        return QueriedPartitions.parse(query);
    }
}
