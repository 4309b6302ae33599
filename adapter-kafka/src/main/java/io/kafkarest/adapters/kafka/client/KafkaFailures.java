package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordOutcome;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.BootstrapResolutionException;
import org.apache.kafka.common.errors.BrokerNotAvailableException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SecurityDisabledException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicDeletionDisabledException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Says in the words of the proxy what Kafka's clients throw. The one place that knows their exceptions. */
public final class KafkaFailures {

    private static final String WRONG_SETTINGS = "The proxy's settings for Kafka's clients are not right";
    private static final String NOT_KAFKA = "Unexpected non-Kafka exception returned by Kafka";

    /** Found by the very class: a subclass of one of these is judged by what follows in {@link #codeOf}. */
    private static final Map<Class<?>, FailureCode> BY_CLASS = Map.ofEntries(
            Map.entry(BrokerNotAvailableException.class, FailureCode.BROKER_NOT_AVAILABLE),
            Map.entry(InvalidReplicationFactorException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(SecurityDisabledException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(UnsupportedVersionException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(InvalidPartitionsException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(InvalidRequestException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(PolicyViolationException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(TopicExistsException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(InvalidConfigurationException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(TopicDeletionDisabledException.class, FailureCode.INVALID_KAFKA_REQUEST),
            Map.entry(UnknownServerException.class, FailureCode.UNKNOWN_BROKER_FAILURE),
            Map.entry(RecordTooLargeException.class, FailureCode.RECORD_TOO_LARGE),
            Map.entry(UnknownTopicOrPartitionException.class, FailureCode.UNKNOWN_TOPIC_OR_PARTITION),
            Map.entry(UnknownTopicIdException.class, FailureCode.UNKNOWN_TOPIC_OR_PARTITION),
            Map.entry(ThrottlingQuotaExceededException.class, FailureCode.QUOTA_EXCEEDED));

    private KafkaFailures() {}

    /**
     * The failure of a whole call. Its message is the exception's own text if Kafka threw it, and a fixed one if not; one that
     * is a {@link ProxyException} already stays as it is.
     */
    public static ProxyException translate(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof ProxyException known) {
            return known;
        }
        FailureCode code = codeOf(failure);
        return new ProxyException(code, messageOf(failure, code), failure);
    }

    /** The failure of one record that was to be written. */
    public static RecordOutcome.Rejected rejection(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof ProxyException known) {
            return new RecordOutcome.Rejected(known.code(), messageOf(known, known.code()));
        }
        FailureCode code = codeOfRecord(failure);
        return new RecordOutcome.Rejected(code, messageOf(failure, code));
    }

    /** What really happened, without the wrappers that futures put around it. */
    public static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        while (failure.getCause() != null
                && (failure instanceof CompletionException || failure instanceof ExecutionException)) {
            failure = failure.getCause();
        }
        return failure;
    }

    private static FailureCode codeOf(Throwable failure) {
        if (failure instanceof SerializationException) {
            return FailureCode.RECORD_NOT_DECODABLE;
        }
        return security(failure)
                .or(() -> Optional.ofNullable(BY_CLASS.get(failure.getClass())))
                .orElseGet(() -> codeOfTheRest(failure));
    }

    private static FailureCode codeOfTheRest(Throwable failure) {
        if (isAbsentTopic(failure)) {
            return FailureCode.TOPIC_NOT_FOUND;
        }
        if (isWithoutBroker(failure)) {
            return FailureCode.BROKER_UNREACHABLE;
        }
        if (failure instanceof RetriableException) {
            return FailureCode.RETRIABLE_KAFKA_FAILURE;
        }
        if (failure instanceof InvalidTopicException) {
            return FailureCode.INVALID_KAFKA_REQUEST;
        }
        return failure instanceof KafkaException ? FailureCode.KAFKA_FAILURE : FailureCode.UNEXPECTED_CLIENT_FAILURE;
    }

    private static FailureCode codeOfRecord(Throwable failure) {
        return security(failure).orElseGet(() -> {
            if (failure instanceof RetriableException || isWithoutBroker(failure)) {
                return FailureCode.RETRIABLE_KAFKA_FAILURE;
            }
            return failure instanceof KafkaException
                    ? FailureCode.KAFKA_FAILURE
                    : FailureCode.UNEXPECTED_CLIENT_FAILURE;
        });
    }

    private static Optional<FailureCode> security(Throwable failure) {
        if (failure instanceof AuthenticationException) {
            return Optional.of(FailureCode.AUTHENTICATION_FAILED);
        }
        return failure instanceof AuthorizationException ? Optional.of(FailureCode.ACCESS_DENIED) : Optional.empty();
    }

    private static boolean isAbsentTopic(Throwable failure) {
        return failure instanceof TimeoutException && textOf(failure).contains("not present in metadata");
    }

    /** Kafka has no class for this: only the text of a time-out tells that nobody was there to ask. */
    private static boolean isWithoutBroker(Throwable failure) {
        if (failure instanceof DisconnectException || failure instanceof BootstrapResolutionException) {
            return true;
        }
        if (!(failure instanceof TimeoutException)) {
            return false;
        }
        String text = textOf(failure);
        return failure.getCause() instanceof DisconnectException
                || text.contains("timed out waiting for a node assignment")
                || text.contains("timed out waiting to send the call")
                || text.contains("timeout expired while fetching topic metadata");
    }

    private static String textOf(Throwable failure) {
        return Optional.ofNullable(failure.getMessage()).orElse("").toLowerCase(Locale.ROOT);
    }

    private static String messageOf(Throwable failure, FailureCode code) {
        if (code == FailureCode.UNEXPECTED_CLIENT_FAILURE) {
            // Not written for callers: it may name classes, files or settings.
            return NOT_KAFKA;
        }
        if (failure instanceof ConfigException) {
            // It quotes a setting of the operator, and may name classes.
            return WRONG_SETTINGS;
        }
        return Optional.ofNullable(failure.getMessage()).orElseGet(() -> wordsOf(code));
    }

    private static String wordsOf(FailureCode code) {
        return code.name().charAt(0)
                + code.name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
