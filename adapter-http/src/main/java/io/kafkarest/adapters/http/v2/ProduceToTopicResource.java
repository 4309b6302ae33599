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

/** Writing records to a topic. */
@Path("/topics/{topic}")
@Consumes({BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, V2, PLAIN})
@Produces({V2_FIRST, PLAIN_LAST})
public final class ProduceToTopicResource {

    /** The name, whichever way a request has reached it. */
    static final String ENDPOINT = "api.v2.produce-to-topic." + FORMAT;

    private final ProduceRequests requests;

    @Inject
    ProduceToTopicResource(ProduceRequests requests) {
        this.requests = requests;
    }

    /** Writes them where they say, or where their keys belong. */
    @POST
    @EndpointName(ENDPOINT)
    public CompletionStage<Response> produce(
            @Context ContainerRequestContext request, @PathParam("topic") String topic, byte[] body) {
        EmbeddedFormat format = AvailableFormats.ofBody(request.getMediaType());
        Principal caller = Caller.of(request.getSecurityContext());
        ProduceBody read = requests.read(format, OptionalInt.empty(), body);
        return requests.produce(caller, new TopicName(topic), read, RequestTrace.of(request))
                .thenApply(ProduceAnswer::toResponse);
    }
}
