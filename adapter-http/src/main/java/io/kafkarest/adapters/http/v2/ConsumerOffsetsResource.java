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
import io.kafkarest.domain.consumer.CommittedOffset;
import io.kafkarest.ports.in.ConsumerOffsets;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where the group of a consumer instance will go on. */
@Path("/consumers/{group}/instances/{instance}/offsets")
@Consumes({V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN})
@Produces({V2_HIGH, BINARY_LOW, JSON_LOW, AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW, PLAIN_LAST})
public final class ConsumerOffsetsResource {

    private static final String COMMITTED = "[]";

    private final ConsumerOffsets offsets;
    private final CommitWaiting waiting;
    private final CommittedQuery query;
    private final JsonBodies json;

    @Inject
    ConsumerOffsetsResource(ConsumerOffsets offsets, CommitWaiting waiting, CommittedQuery query, JsonBodies json) {
        this.offsets = offsets;
        this.waiting = waiting;
        this.query = query;
        this.json = json;
    }

    /** Commits what the body names, or else what was delivered. */
    @POST
    @EndpointName("api.v2.consumers.commit-offsets")
    public CompletionStage<String> commit(
            @BeanParam InstanceCall call, @QueryParam("async") @Nullable String async, byte[] body) {
        Optional<CommitRequest> request = json.find(body, CommitRequest.class);
        CompletionStage<Void> commit = request.isPresent()
                ? offsets.commit(call.caller(), call.id(), request.get().toOffsets())
                : waiting.apply(offsets.commitDelivered(call.caller(), call.id()), async);
        return MissingPartition.named(commit).thenApply(done -> COMMITTED);
    }

    /** What was committed for the partitions that the body, or the query, names. */
    @GET
    @EndpointName("api.v2.consumers.get-committed-offsets")
    public CompletionStage<byte[]> committed(
            @BeanParam InstanceCall call,
            @QueryParam("partitions") @Nullable String partitions,
            @Context ContainerRequestContext request)
            throws IOException {
        byte[] body = request.getEntityStream().readAllBytes();
        return offsets.committed(call.caller(), call.id(), query.partitions(body, partitions))
                .thenApply(CommittedAnswer::from)
                .thenApply(json::write);
    }

    private record CommittedAnswer(List<Entry> offsets) {

        static CommittedAnswer from(List<CommittedOffset> offsets) {
            return new CommittedAnswer(offsets.stream().map(Entry::from).toList());
        }

        record Entry(String topic, int partition, long offset, String metadata) {
            static Entry from(CommittedOffset committed) {
                return new Entry(
                        committed.partition().topic().value(),
                        committed.partition().partition(),
                        committed.position().value(),
                        committed.metadata());
            }
        }
    }
}
