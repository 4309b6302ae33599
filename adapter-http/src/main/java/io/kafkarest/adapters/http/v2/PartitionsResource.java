package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PLAIN;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.V2;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_FIRST;

import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.domain.topic.TopicName;
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

/** The partitions of a topic. */
@Path("/topics/{topic}/partitions")
@Consumes({V2, PLAIN})
@Produces({V2_FIRST, PLAIN_LAST})
public final class PartitionsResource {

    private final ClusterView cluster;
    private final JsonBodies json;

    @Inject
    PartitionsResource(ClusterView cluster, JsonBodies json) {
        this.cluster = cluster;
        this.json = json;
    }

    /** All of them. */
    @GET
    @EndpointName("api.v2.partitions.list")
    public CompletionStage<byte[]> partitions(@Context SecurityContext security, @PathParam("topic") String topic) {
        return cluster.partitions(Caller.of(security), new TopicName(topic))
                .thenApply(PartitionAnswer::from)
                .thenApply(json::write);
    }
}
