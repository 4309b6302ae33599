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
import io.kafkarest.domain.consumer.LogEdge;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.in.ConsumerOffsets;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where a consumer instance goes on reading. */
@Path("/consumers/{group}/instances/{instance}/positions")
@Consumes({V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN})
@Produces({V2_HIGH, BINARY_LOW, JSON_LOW, AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW, PLAIN_LAST})
public final class ConsumerPositionsResource {

    private final ConsumerOffsets offsets;
    private final JsonBodies json;

    @Inject
    ConsumerPositionsResource(ConsumerOffsets offsets, JsonBodies json) {
        this.offsets = offsets;
        this.json = json;
    }

    /** Goes to offsets or times. */
    @POST
    @EndpointName("api.v2.consumers.seek-to-offset")
    public CompletionStage<Response> seek(@BeanParam InstanceCall call, byte[] body) {
        PositionsRequest request = json.require(body, PositionsRequest.class);
        return NoContent.after(MissingPartition.named(offsets.seek(call.caller(), call.id(), request.toTargets())));
    }

    /** Goes to the first records. */
    @POST
    @Path("beginning")
    @EndpointName("api.v2.consumers.seek-to-beginning")
    public CompletionStage<Response> seekToBeginning(@BeanParam InstanceCall call, byte[] body) {
        return seekToEdge(call, LogEdge.BEGINNING, body);
    }

    /** Goes behind the last records. */
    @POST
    @Path("end")
    @EndpointName("api.v2.consumers.seek-to-end")
    public CompletionStage<Response> seekToEnd(@BeanParam InstanceCall call, byte[] body) {
        return seekToEdge(call, LogEdge.END, body);
    }

    private CompletionStage<Response> seekToEdge(InstanceCall call, LogEdge edge, byte[] body) {
        List<TopicPartition> partitions =
                json.require(body, PartitionsRequest.class).toPartitions();
        if (partitions.isEmpty()) {
            return NoContent.after(offsets.seekAll(call.caller(), call.id(), edge));
        }
        List<SeekTarget> targets = partitions.stream()
                .<SeekTarget>map(partition -> new SeekTarget.ToEdge(partition, edge))
                .toList();
        return NoContent.after(offsets.seek(call.caller(), call.id(), targets));
    }
}
