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
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.endpoint.EndpointName;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.in.ConsumerSubscriptions;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What a consumer instance wants to read as a member of its group. */
@Path("/consumers/{group}/instances/{instance}/subscription")
@Consumes({V2, BINARY, JSON, AVRO, JSONSCHEMA, PROTOBUF, PLAIN})
@Produces({V2_HIGH, BINARY_LOW, JSON_LOW, AVRO_LOW, JSONSCHEMA_LOW, PROTOBUF_LOW, PLAIN_LAST})
public final class ConsumerSubscriptionResource {

    private final ConsumerSubscriptions subscriptions;
    private final JsonBodies json;
    private final boolean rejectsEmpty;

    @Inject
    ConsumerSubscriptionResource(ConsumerSubscriptions subscriptions, JsonBodies json, HttpConfig config) {
        this.subscriptions = subscriptions;
        this.json = json;
        this.rejectsEmpty = config.compatibility().rejectEmptySubscription();
    }

    /** Replaces it. */
    @POST
    @EndpointName("api.v2.consumers.subscribe")
    public CompletionStage<Response> subscribe(@BeanParam InstanceCall call, byte[] body) {
        SubscriptionRequest request = json.require(body, SubscriptionRequest.class);
        if (rejectsEmpty && request.isAmbiguous()) {
            throw Invalid.member("topics", "either topics or topic_pattern must be given");
        }
        Optional<Subscription> subscription = request.toSubscription();
        return NoContent.after(
                subscription.isPresent()
                        ? subscriptions.subscribe(call.caller(), call.id(), subscription.get())
                        : changeNothing(call));
    }

    /** The topics of it. */
    @GET
    @EndpointName("api.v2.consumers.get-subscription")
    public CompletionStage<byte[]> subscription(@BeanParam InstanceCall call) {
        return subscriptions
                .subscription(call.caller(), call.id())
                .thenApply(TopicsAnswer::from)
                .thenApply(json::write);
    }

    /** Ends it, or the manual assignment. */
    @DELETE
    @EndpointName("api.v2.consumers.unsubscribe")
    public CompletionStage<Response> unsubscribe(@BeanParam InstanceCall call) {
        return NoContent.after(subscriptions.unsubscribe(call.caller(), call.id()));
    }

    // Asks, since the instance has to be there even if nothing is done to it.
    private CompletionStage<Void> changeNothing(InstanceCall call) {
        return subscriptions.subscription(call.caller(), call.id()).thenAccept(topics -> {});
    }

    private record TopicsAnswer(List<String> topics) {
        static TopicsAnswer from(List<TopicName> names) {
            return new TopicsAnswer(names.stream().map(TopicName::value).toList());
        }
    }
}
