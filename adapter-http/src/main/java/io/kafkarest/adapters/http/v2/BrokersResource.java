package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_HIGH;

import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.domain.topic.BrokerId;
import io.kafkarest.ports.in.ClusterView;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The brokers of the cluster. */
@Path("/brokers")
@Produces({V2_HIGH, PLAIN_LAST})
public final class BrokersResource {

    private final ClusterView cluster;
    private final JsonBodies json;

    @Inject
    BrokersResource(ClusterView cluster, JsonBodies json) {
        this.cluster = cluster;
        this.json = json;
    }

    /** Their ids. */
    @GET
    @EndpointName("api.v2.brokers.list")
    public CompletionStage<byte[]> brokers(@Context SecurityContext security) {
        return cluster.brokers(Caller.of(security))
                .thenApply(BrokersAnswer::from)
                .thenApply(json::write);
    }

    private record BrokersAnswer(List<Integer> brokers) {
        static BrokersAnswer from(List<BrokerId> ids) {
            return new BrokersAnswer(ids.stream().map(BrokerId::value).toList());
        }
    }
}
