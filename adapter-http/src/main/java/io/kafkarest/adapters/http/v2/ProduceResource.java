package io.kafkarest.adapters.http.v2;

import static io.kafkarest.adapters.http.media.KafkaMediaTypes.AVRO;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.BINARY;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSON;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.JSONSCHEMA;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PLAIN;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.PROTOBUF;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.V2;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.PLAIN_LAST;
import static io.kafkarest.adapters.http.media.KafkaMediaTypes.Weighed.V2_FIRST;

import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.adapters.http.json.ProduceBodyReader;
import io.kafkarest.adapters.http.media.AvailableFormats;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.RecordProduction;
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

/** Writing records to a topic, or to one of its partitions. */
@Path("/topics/{topic}")
@Consumes({BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, V2, PLAIN})
@Produces({V2_FIRST, PLAIN_LAST})
public final class ProduceResource {

    private final RecordProduction production;
    private final ProduceBodyReader reader;
    private final ProduceAnswers answers;

    @Inject
    ProduceResource(RecordProduction production, ProduceBodyReader reader, ProduceAnswers answers) {
        this.production = production;
        this.reader = reader;
        this.answers = answers;
    }

    /** Writes to the topic. */
    @POST
    public CompletionStage<Response> produce(
            @Context ContainerRequestContext request, @PathParam("topic") String topic, byte[] body) {
        return produce(request, topic, OptionalInt.empty(), body);
    }

    /** Writes to the partition, but for records that name another one. */
    @POST
    @Path("partitions/{partition}")
    public CompletionStage<Response> produce(
            @Context ContainerRequestContext request,
            @PathParam("topic") String topic,
            @PathParam("partition") int partition,
            byte[] body) {
        return produce(request, topic, OptionalInt.of(partition), body);
    }

    private CompletionStage<Response> produce(
            ContainerRequestContext request, String topic, OptionalInt partition, byte[] body) {
        var format = AvailableFormats.ofBody(request.getMediaType());
        var records = reader.read(format, partition, body, 0, body.length).records();
        var caller = Caller.of(request.getSecurityContext());
        return production
                .produce(new ProduceCommand(caller, new TopicName(topic), records))
                .thenApply(answers::from);
    }
}
