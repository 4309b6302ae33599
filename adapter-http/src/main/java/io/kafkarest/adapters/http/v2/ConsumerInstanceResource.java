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

import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.ports.in.ConsumerInstances;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;

/** A consumer instance. */
@Path("/consumers/{group}/instances/{instance}")
@Consumes({V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN})
@Produces({V2_HIGH, BINARY_LOW, JSON_LOW, AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW, PLAIN_LAST})
public final class ConsumerInstanceResource {

    private final ConsumerInstances instances;

    @Inject
    ConsumerInstanceResource(ConsumerInstances instances) {
        this.instances = instances;
    }

    /** Ends it. */
    @DELETE
    @EndpointName("api.v2.consumers.delete")
    public CompletionStage<Response> delete(@BeanParam InstanceCall call) {
        return NoContent.after(instances.delete(call.caller(), call.id()));
    }
}
