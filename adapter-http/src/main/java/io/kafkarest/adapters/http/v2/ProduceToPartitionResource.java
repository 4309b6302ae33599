package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.endpoint.EndpointName.FORMAT;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.AVRO;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.BINARY;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSON;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSONSCHEMA;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PLAIN;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PROTOBUF;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.V2;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_FIRST;

import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.adapters.http.json.ProduceBody;
import io.kafkarest.adapters.http.media.AvailableFormats;
import io.kafkarest.adapters.http.tracing.RequestTrace;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** Writing records to a partition of a topic. */
@Path("/topics/{topic}/partitions/{partition}")
@Consumes({BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, V2, PLAIN})
@Produces({V2_FIRST, PLAIN_LAST})
public final class ProduceToPartitionResource {

    private final ProduceRequests requests;

    @Inject
    ProduceToPartitionResource(ProduceRequests requests) {
        this.requests = requests;
    }

    /** Writes them there, but for those that name another partition. */
    @POST
    @EndpointName("api.v2.produce-to-partition." + FORMAT)
    public CompletionStage<Response> produce(
            @Context ContainerRequestContext request,
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            byte[] body) {
        if (partition < 0) {
            throw new ProxyException(FailureCode.PARTITION_NOT_FOUND, "Partition not found.");
        }
        EmbeddedFormat format = AvailableFormats.ofBody(request.getMediaType());
        Principal caller = Caller.of(request.getSecurityContext());
        ProduceBody read = requests.read(format, OptionalInt.of(partition), body);
        return requests.produce(caller, new TopicName(topic), read, RequestTrace.of(request))
                .thenApply(ProduceAnswer::toResponse);
    }
}
