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

/** A topic of the cluster. */
@Path("/topics/{topic}")
@Consumes({V2, PLAIN})
@Produces({V2_FIRST, PLAIN_LAST})
public final class TopicResource {

    private final ClusterView cluster;
    private final JsonBodies json;

    @Inject
    TopicResource(ClusterView cluster, JsonBodies json) {
        this.cluster = cluster;
        this.json = json;
    }

    /** It, with its settings and partitions. */
    @GET
    @EndpointName("api.v2.topics.get")
    public CompletionStage<byte[]> topic(@Context SecurityContext security, @PathParam("topic") String topic) {
        return cluster.topic(Caller.of(security), new TopicName(topic))
                .thenApply(TopicAnswer::from)
                .thenApply(json::write);
    }
}
