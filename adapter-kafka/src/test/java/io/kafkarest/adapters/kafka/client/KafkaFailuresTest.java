package io.kafkarest.adapters.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordOutcome;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.BootstrapResolutionException;
import org.apache.kafka.common.errors.BrokerNotAvailableException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotCoordinatorException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.TransactionalIdAuthorizationException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedForMessageFormatException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KafkaFailuresTest {

    @ParameterizedTest
    @MethodSource("callFailures")
    void namesTheFailureOfACall(Throwable thrown, FailureCode code) {
        ProxyException failure = KafkaFailures.translate(thrown);

        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure).hasMessage("said by Kafka").hasCause(thrown);
    }

    static Stream<Arguments> callFailures() {
        String text = "said by Kafka";
        return Stream.of(
                arguments(new SerializationException(text), FailureCode.RECORD_NOT_DECODABLE),
                arguments(new SerializationException(text) {}, FailureCode.RECORD_NOT_DECODABLE),
                arguments(new AuthenticationException(text), FailureCode.AUTHENTICATION_FAILED),
                arguments(new SaslAuthenticationException(text), FailureCode.AUTHENTICATION_FAILED),
                arguments(new SslAuthenticationException(text), FailureCode.AUTHENTICATION_FAILED),
                arguments(new TopicAuthorizationException(text), FailureCode.ACCESS_DENIED),
                arguments(new GroupAuthorizationException(text), FailureCode.ACCESS_DENIED),
                arguments(new ClusterAuthorizationException(text), FailureCode.ACCESS_DENIED),
                arguments(new TransactionalIdAuthorizationException(text), FailureCode.ACCESS_DENIED),
                arguments(new BrokerNotAvailableException(text), FailureCode.BROKER_NOT_AVAILABLE),
                arguments(new InvalidReplicationFactorException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new SecurityDisabledException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new UnsupportedVersionException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new InvalidPartitionsException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new InvalidRequestException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new UnknownServerException(text), FailureCode.UNKNOWN_BROKER_FAILURE),
                arguments(new PolicyViolationException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new TopicExistsException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new InvalidConfigurationException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new TopicDeletionDisabledException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new RecordTooLargeException(text), FailureCode.RECORD_TOO_LARGE),
                arguments(new UnknownTopicOrPartitionException(text), FailureCode.UNKNOWN_TOPIC_OR_PARTITION),
                arguments(new UnknownTopicIdException(text), FailureCode.UNKNOWN_TOPIC_OR_PARTITION),
                arguments(new ThrottlingQuotaExceededException(10, text), FailureCode.QUOTA_EXCEEDED),
                arguments(new TimeoutException(text, new DisconnectException()), FailureCode.BROKER_UNREACHABLE),
                arguments(new DisconnectException(text), FailureCode.BROKER_UNREACHABLE),
                arguments(new BootstrapResolutionException(text), FailureCode.BROKER_UNREACHABLE),
                arguments(new TimeoutException(text), FailureCode.RETRIABLE_KAFKA_FAILURE),
                arguments(new NotCoordinatorException(text), FailureCode.RETRIABLE_KAFKA_FAILURE),
                arguments(new NotEnoughReplicasException(text), FailureCode.RETRIABLE_KAFKA_FAILURE),
                arguments(new InvalidTopicException(text), FailureCode.INVALID_KAFKA_REQUEST),
                arguments(new CommitFailedException(text), FailureCode.KAFKA_FAILURE),
                arguments(new KafkaException(text), FailureCode.KAFKA_FAILURE),
                arguments(new UnsupportedForMessageFormatException(text), FailureCode.KAFKA_FAILURE));
    }

    @ParameterizedTest
    @MethodSource("subclasses")
    void judgesASubclassOfATableEntryByItsOtherKinship(Throwable thrown, FailureCode code) {
        assertThat(KafkaFailures.translate(thrown).code()).isEqualTo(code);
    }

    static Stream<Arguments> subclasses() {
        return Stream.of(
                arguments(new InvalidRequestException("sub") {}, FailureCode.KAFKA_FAILURE),
                arguments(new InvalidPartitionsException("sub") {}, FailureCode.KAFKA_FAILURE),
                arguments(new UnknownTopicOrPartitionException("sub") {}, FailureCode.RETRIABLE_KAFKA_FAILURE));
    }

    @ParameterizedTest
    @MethodSource("timeoutTexts")
    void readsFromTheTextOfATimeoutWhatWasMissing(String text, FailureCode code) {
        assertThat(KafkaFailures.translate(new TimeoutException(text)).code()).isEqualTo(code);
    }

    static Stream<Arguments> timeoutTexts() {
        return Stream.of(
                arguments("Topic x Not Present in metadata after 10 ms.", FailureCode.TOPIC_NOT_FOUND),
                arguments("Timed out waiting for a node assignment. Call: listNodes", FailureCode.BROKER_UNREACHABLE),
                arguments("Timed out waiting to send the call. Call: listNodes", FailureCode.BROKER_UNREACHABLE),
                arguments("Timeout expired while fetching topic metadata", FailureCode.BROKER_UNREACHABLE),
                arguments(
                        "Timeout of 60000ms expired before successfully committing offsets {}",
                        FailureCode.RETRIABLE_KAFKA_FAILURE));
    }

    @Test
    void looksThroughTheWrappersOfFutures() {
        Throwable cause = new RecordTooLargeException("too large");

        ProxyException failure = KafkaFailures.translate(
                new CompletionException(new ExecutionException(new CompletionException(cause))));

        assertThat(failure.code()).isEqualTo(FailureCode.RECORD_TOO_LARGE);
        assertThat(failure).hasMessage("too large").hasCause(cause);
    }

    @Test
    void hidesTheTextOfWhatIsNotKafkas() {
        ProxyException failure = KafkaFailures.translate(new IllegalStateException("/etc/secret"));

        assertThat(failure.code()).isEqualTo(FailureCode.UNEXPECTED_CLIENT_FAILURE);
        assertThat(failure).hasMessage("Unexpected non-Kafka exception returned by Kafka");
    }

    @Test
    void hidesTheSettingsOfTheOperator() {
        ConfigException thrown = new ConfigException("ssl.keystore.location", "/etc/secret", "is no file");

        assertThat(KafkaFailures.translate(thrown).code()).isEqualTo(FailureCode.KAFKA_FAILURE);
        assertThat(KafkaFailures.translate(thrown))
                .hasMessage("The proxy's settings for Kafka's clients are not right");
        assertThat(KafkaFailures.rejection(thrown).message()).doesNotContain("secret");
    }

    @Test
    void saysItInOwnWordsWhereTheExceptionHasNone() {
        assertThat(KafkaFailures.translate(new TimeoutException((String) null))).hasMessage("Retriable kafka failure");
        assertThat(KafkaFailures.rejection(new TimeoutException((String) null)).message())
                .isEqualTo("Retriable kafka failure");
    }

    @Test
    void leavesAFailureThatHasItsNameAlone() {
        ProxyException known = new ProxyException(FailureCode.OVERLOADED, "no room");

        assertThat(KafkaFailures.translate(new CompletionException(known))).isSameAs(known);
        assertThat(KafkaFailures.rejection(known))
                .isEqualTo(new RecordOutcome.Rejected(FailureCode.OVERLOADED, "no room"));
    }

    @ParameterizedTest
    @MethodSource("recordFailures")
    void namesTheFailureOfARecord(Throwable thrown, FailureCode code) {
        RecordOutcome.Rejected rejected = KafkaFailures.rejection(new ExecutionException(thrown));

        assertThat(rejected.code()).isEqualTo(code);
        assertThat(rejected.message()).isEqualTo("said by Kafka");
    }

    static Stream<Arguments> recordFailures() {
        String text = "said by Kafka";
        return Stream.of(
                arguments(new SaslAuthenticationException(text), FailureCode.AUTHENTICATION_FAILED),
                arguments(new TopicAuthorizationException(text), FailureCode.ACCESS_DENIED),
                arguments(new TimeoutException(text), FailureCode.RETRIABLE_KAFKA_FAILURE),
                arguments(new UnknownTopicOrPartitionException(text), FailureCode.RETRIABLE_KAFKA_FAILURE),
                arguments(new NotEnoughReplicasException(text), FailureCode.RETRIABLE_KAFKA_FAILURE),
                arguments(new BrokerNotAvailableException(text), FailureCode.KAFKA_FAILURE),
                arguments(new BootstrapResolutionException(text), FailureCode.RETRIABLE_KAFKA_FAILURE),
                arguments(new RecordTooLargeException(text), FailureCode.KAFKA_FAILURE),
                arguments(new InvalidTopicException(text), FailureCode.KAFKA_FAILURE),
                arguments(new SerializationException(text), FailureCode.KAFKA_FAILURE),
                arguments(new UnknownServerException(text), FailureCode.KAFKA_FAILURE),
                arguments(new KafkaException(text), FailureCode.KAFKA_FAILURE));
    }

    @Test
    void hidesTheTextOfARecordFailureThatIsNotKafkas() {
        assertThat(KafkaFailures.rejection(new IllegalArgumentException("secret")))
                .isEqualTo(new RecordOutcome.Rejected(
                        FailureCode.UNEXPECTED_CLIENT_FAILURE, "Unexpected non-Kafka exception returned by Kafka"));
    }
}
