package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.endpoint.EndpointName.FORMAT;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.AVRO;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.BINARY;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSON;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSONSCHEMA;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PLAIN;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PROTOBUF;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.V2;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.AVRO_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.BINARY_FIRST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.JSONSCHEMA_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.JSON_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PROTOBUF_LOW;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_HIGH;

import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.ports.in.RecordReading;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reading records through a consumer instance; the type asked for says which format the instance should have. */
@Path("/consumers/{group}/instances/{instance}/records")
@Consumes({V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN})
public final class ConsumerRecordsResource {

    private final RecordReading reading;
    private final RecordAnswers answers;

    @Inject
    ConsumerRecordsResource(RecordReading reading, RecordAnswers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    /** Reads from a binary instance. */
    @GET
    @Produces({BINARY_FIRST, V2_HIGH})
    @EndpointName("api.v2.consumers.consume-binary")
    public CompletionStage<ByteBuffer> readBinary(@BeanParam RecordsCall call) {
        return read(call, Optional.of(EmbeddedFormat.BINARY));
    }

    /** Reads from a JSON instance. */
    @GET
    @Produces(JSON_LOW)
    @EndpointName("api.v2.consumers.consume-json")
    public CompletionStage<ByteBuffer> readJson(@BeanParam RecordsCall call) {
        return read(call, Optional.of(EmbeddedFormat.JSON));
    }

    /** Reads from an instance of a format with schemas, whichever it is. */
    @GET
    @Produces({AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW})
    @EndpointName("api.v2.consumers.consume-" + FORMAT)
    public CompletionStage<ByteBuffer> readWithSchema(@BeanParam RecordsCall call) {
        return read(call, Optional.of(EmbeddedFormat.AVRO));
    }

    /** Reads in the format of the instance. */
    @GET
    @Produces(PLAIN_LAST)
    @EndpointName(
            value = "api.v2.consumers.consume-json",
            standsInFor = {
                "api.v2.consumers.consume-binary",
                "api.v2.consumers.consume-avro",
                "api.v2.consumers.consume-json-schema",
                "api.v2.consumers.consume-protobuf"
            })
    public CompletionStage<ByteBuffer> read(@BeanParam RecordsCall call) {
        return read(call, Optional.empty());
    }

    /** Never reads: records whose answer has no body would be lost. */
    @HEAD
    @Produces({BINARY_FIRST, V2_HIGH, JSON_LOW, AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW, PLAIN_LAST})
    public Response refuseHead() {
        return Response.status(Response.Status.METHOD_NOT_ALLOWED)
                .allow("GET", "OPTIONS")
                .build();
    }

    private CompletionStage<ByteBuffer> read(RecordsCall call, Optional<EmbeddedFormat> format) {
        return reading.read(call.toQuery(format)).thenApply(read -> answers.from(read, call.fate()));
    }
}
