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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The topics of the cluster. */
@Path("/topics")
@Consumes({V2, PLAIN})
@Produces({V2_FIRST, PLAIN_LAST})
public final class TopicsResource {

    private final ClusterView cluster;
    private final JsonBodies json;

    @Inject
    TopicsResource(ClusterView cluster, JsonBodies json) {
        this.cluster = cluster;
        this.json = json;
    }

    /** Their names. */
    @GET
    @EndpointName("api.v2.topics.list")
    public CompletionStage<byte[]> topics(@Context SecurityContext security) {
        return cluster.topics(Caller.of(security))
                .thenApply(TopicsResource::names)
                .thenApply(json::write);
    }

    private static List<String> names(List<TopicName> topics) {
        return topics.stream().map(TopicName::value).toList();
    }
}
