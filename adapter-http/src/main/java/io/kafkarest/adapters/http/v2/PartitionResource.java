package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PLAIN;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.V2;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_FIRST;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.domain.topic.OffsetRange;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ClusterView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.concurrent.CompletionStage;

/** A partition of a topic. */
@Path("/topics/{topic}/partitions/{partition}")
@Consumes({V2, PLAIN})
@Produces({V2_FIRST, PLAIN_LAST})
public final class PartitionResource {

    private final ClusterView cluster;
    private final JsonBodies json;

    @Inject
    PartitionResource(ClusterView cluster, JsonBodies json) {
        this.cluster = cluster;
        this.json = json;
    }

    /** It. */
    @GET
    @EndpointName("api.v2.partitions.get")
    public CompletionStage<byte[]> partition(
            @Context SecurityContext security,
            @PathParam("topic") String topic,
            @PathParam("partition") int partition) {
        return cluster.partition(Caller.of(security), TopicPartition.of(topic, partition))
                .thenApply(PartitionAnswer::from)
                .thenApply(json::write);
    }

    /** What it holds. */
    @GET
    @Path("offsets")
    @EndpointName("api.v2.partitions.get-offsets")
    public CompletionStage<byte[]> offsets(
            @Context SecurityContext security,
            @PathParam("topic") String topic,
            @PathParam("partition") int partition) {
        return cluster.offsets(Caller.of(security), TopicPartition.of(topic, partition))
                .thenApply(OffsetsAnswer::from)
                .thenApply(json::write);
    }

    private record OffsetsAnswer(
            @JsonProperty("beginning_offset") long beginning,
            @JsonProperty("end_offset") long end) {

        static OffsetsAnswer from(OffsetRange range) {
            return new OffsetsAnswer(range.beginning().value(), range.end().value());
        }
    }
}
