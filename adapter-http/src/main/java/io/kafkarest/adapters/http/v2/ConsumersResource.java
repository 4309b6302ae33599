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

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.in.ConsumerInstances;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.concurrent.CompletionStage;

/** The consumer instances of a group. */
@Path("/consumers/{group}")
@Consumes({V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN})
@Produces({V2_HIGH, BINARY_LOW, JSON_LOW, AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW, PLAIN_LAST})
public final class ConsumersResource {

    private final ConsumerInstances instances;
    private final BaseUri baseUri;
    private final JsonBodies json;
    private final CompatibilityConfig compatibility;

    @Inject
    ConsumersResource(ConsumerInstances instances, BaseUri baseUri, JsonBodies json, HttpConfig config) {
        this.instances = instances;
        this.baseUri = baseUri;
        this.json = json;
        this.compatibility = config.compatibility();
    }

    /** Makes one. */
    @POST
    @EndpointName("api.v2.consumers.create")
    public CompletionStage<byte[]> create(
            @Context SecurityContext security, @Context UriInfo uri, @PathParam("group") String group, byte[] body) {
        ConsumerCreateRequest request =
                json.find(body, ConsumerCreateRequest.class).orElse(ConsumerCreateRequest.DEFAULTS);
        request.unknownMember(compatibility).ifPresent(ConsumersResource::refuse);
        URI base = uri.getBaseUri();
        return instances
                .create(request.toCommand(Caller.of(security), new ConsumerGroupId(group)))
                .thenApply(id -> new CreatedAnswer(id.name(), baseUri.of(id, base)))
                .thenApply(json::write);
    }

    private static void refuse(String member) {
        throw new ProxyException(FailureCode.UNRECOGNIZED_MEMBER, "Unrecognized field: " + member);
    }

    private record CreatedAnswer(
            @JsonProperty("instance_id") String instanceId,
            @JsonProperty("base_uri") String baseUri) {}
}
