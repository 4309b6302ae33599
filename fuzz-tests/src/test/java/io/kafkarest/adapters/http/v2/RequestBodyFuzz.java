package io.kafkarest.adapters.http.v2;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import io.kafkarest.adapters.http.body.FuzzedBodies;
import io.kafkarest.adapters.http.body.JsonBodies;
import io.kafkarest.adapters.http.media.AvailableFormats;
import io.kafkarest.adapters.http.media.KafkaMediaTypes;
import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.fuzz.Input;
import io.kafkarest.fuzz.Oracle;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** All other bodies of requests, and the parameters and media types that are texts of callers, too. */
class RequestBodyFuzz {

    private static final Set<FailureCode> DOCUMENTED = Set.of(
            FailureCode.MALFORMED_REQUEST,
            FailureCode.UNRECOGNIZED_MEMBER,
            FailureCode.INVALID_REQUEST_MEMBER,
            FailureCode.CONSUMER_CONSTRAINT_VIOLATED,
            FailureCode.INVALID_CONSUMER_CONFIGURATION);
    private static final JsonBodies JSON = FuzzedBodies.reader();
    private static final ConsumerGroupId GROUP = new ConsumerGroupId("g");

    private static final List<Consumer<Input>> PARSERS = List.of(
            input -> JSON.find(input.rest(), ConsumerCreateRequest.class)
                    .ifPresent(each -> each.toCommand(Principal.ANONYMOUS, GROUP)),
            input -> JSON.find(input.rest(), SubscriptionRequest.class).ifPresent(SubscriptionRequest::toSubscription),
            input -> JSON.find(input.rest(), PartitionsRequest.class).ifPresent(PartitionsRequest::toPartitions),
            input -> JSON.find(input.rest(), PositionsRequest.class).ifPresent(PositionsRequest::toTargets),
            input -> JSON.find(input.rest(), CommitRequest.class).ifPresent(CommitRequest::toOffsets),
            input -> QueriedPartitions.parse(input.text()),
            RequestBodyFuzz::timestamp,
            RequestBodyFuzz::mediaType,
            input -> AvailableFormats.named(input.text()));

    @FuzzTest
    void readsOrRefuses(byte[] bytes) {
        Input input = Input.of(bytes);
        Consumer<Input> parser = input.choose(PARSERS);
        Oracle.accepts(DOCUMENTED, () -> parser.accept(input));
    }

    private static void timestamp(Input input) {
        JSON.find(input.rest(), JsonNode.class).ifPresent(each -> Timestamps.parse(each));
        Timestamps.parse(BigIntegerNode.valueOf(new java.math.BigInteger(1, input.rest())));
    }

    private static void mediaType(Input input) {
        if (KafkaMediaTypes.isReadable(input.text())) {
            AvailableFormats.ofBody(MediaType.valueOf(input.text().strip()));
        }
    }
}
