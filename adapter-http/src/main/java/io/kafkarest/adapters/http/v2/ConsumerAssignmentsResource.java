package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.media.KafkaMediaTypes.AVRO;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.BINARY;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSON;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSONSCHEMA;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PLAIN;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PROTOBUF;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.V2;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.AVRO_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.BINARY_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.JSONSCHEMA_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.JSON_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PROTOBUF_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_HIGH;

import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ConsumerSubscriptions;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The partitions that a consumer instance reads. */
@Path("/consumers/{group}/instances/{instance}/assignments")
@Consumes({V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN})
@Produces({V2_HIGH, BINARY_LOW, JSON_LOW, AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW, PLAIN_LAST})
public final class ConsumerAssignmentsResource {

    private final ConsumerSubscriptions subscriptions;
    private final JsonBodies json;

    @Inject
    ConsumerAssignmentsResource(ConsumerSubscriptions subscriptions, JsonBodies json) {
        this.subscriptions = subscriptions;
        this.json = json;
    }

    /** Replaces them. */
    @POST
    @EndpointName("api.v2.consumers.assign")
    public CompletionStage<Response> assign(@BeanParam InstanceCall call, byte[] body) {
        PartitionsRequest request = json.require(body, PartitionsRequest.class);
        return NoContent.after(subscriptions.assign(call.caller(), call.id(), request.toPartitions()));
    }

    /** Lists them, be they assigned by hand or by the group. */
    @GET
    @EndpointName("api.v2.consumers.get-assignments")
    public CompletionStage<byte[]> assignment(@BeanParam InstanceCall call) {
        return subscriptions
                .assignment(call.caller(), call.id())
                .thenApply(AssignmentAnswer::from)
                .thenApply(json::write);
    }

    private record AssignmentAnswer(List<PartitionEntry> partitions) {
        static AssignmentAnswer from(List<TopicPartition> partitions) {
            return new AssignmentAnswer(
                    partitions.stream().map(PartitionEntry::from).toList());
        }
    }
}
