package io.kafkarest.adapters.http.config;

import java.util.List;
import java.util.function.Predicate;

/**
 * Where to answer better than the reference does. Every switch is off unless its key is {@code true}; in strict mode all
 * of them are off, and so is everything that was only added.
 *
 * @param strict do nothing that the reference does not do
 * @param distinctTopicNotFound an unknown topic is 404/40401 {@code Topic not found.} instead of 404/40403
 * @param rejectBadQueryParameters a query parameter that is not a number is 400 instead of 404
 * @param rejectReadWithoutSubscription a read that listens to nothing is 409/40903 instead of 500
 * @param rejectEmptySubscription a subscription to nothing, or to topics and a pattern, is 422 instead of 204
 * @param unavailableWithoutBroker no broker within the time-out is 503/50302 instead of 500/50003
 * @param internalErrorForUnknownFailure a broker's nameless failure is 500/50002 instead of 400/40002
 * @param decodingFailureIsNoTimeout an undecodable record is 500/50002 instead of 408/40801
 * @param unavailableWithoutRegistry no Schema Registry within the time-outs is 503 instead of 422/42207 or 408/40801
 * @param synchronousCommit a commit without body waits for the broker and reports failures, unless {@code async=true}
 * @param consumerSettingsOfRequests an instance may be created with settings of its own that the reference refuses
 */
public record CompatibilityConfig(
        boolean strict,
        boolean distinctTopicNotFound,
        boolean rejectBadQueryParameters,
        boolean rejectReadWithoutSubscription,
        boolean rejectEmptySubscription,
        boolean unavailableWithoutBroker,
        boolean internalErrorForUnknownFailure,
        boolean decodingFailureIsNoTimeout,
        boolean unavailableWithoutRegistry,
        boolean synchronousCommit,
        boolean consumerSettingsOfRequests) {

    private static final String STRICT_KEY = "compat.strict";
    private static final String DISTINCT_TOPIC_NOT_FOUND_KEY = "compat.distinct.topic.not.found";
    private static final String REJECT_BAD_QUERY_PARAMETERS_KEY = "compat.reject.bad.query.parameters";
    private static final String REJECT_READ_WITHOUT_SUBSCRIPTION_KEY = "compat.reject.read.without.subscription";
    private static final String REJECT_EMPTY_SUBSCRIPTION_KEY = "compat.reject.empty.subscription";
    private static final String UNAVAILABLE_WITHOUT_BROKER_KEY = "compat.unavailable.without.broker";
    private static final String INTERNAL_ERROR_FOR_UNKNOWN_FAILURE_KEY = "compat.internal.error.for.unknown.failure";
    private static final String DECODING_FAILURE_IS_NO_TIMEOUT_KEY = "compat.decoding.failure.is.no.timeout";
    private static final String UNAVAILABLE_WITHOUT_REGISTRY_KEY = "compat.unavailable.without.registry";
    private static final String SYNCHRONOUS_COMMIT_KEY = "compat.synchronous.commit";
    private static final String CONSUMER_SETTINGS_OF_REQUESTS_KEY = "compat.consumer.request.settings";

    /** The names of all keys, in the order of the components. */
    public static final List<String> KEYS = List.of(
            STRICT_KEY,
            DISTINCT_TOPIC_NOT_FOUND_KEY,
            REJECT_BAD_QUERY_PARAMETERS_KEY,
            REJECT_READ_WITHOUT_SUBSCRIPTION_KEY,
            REJECT_EMPTY_SUBSCRIPTION_KEY,
            UNAVAILABLE_WITHOUT_BROKER_KEY,
            INTERNAL_ERROR_FOR_UNKNOWN_FAILURE_KEY,
            DECODING_FAILURE_IS_NO_TIMEOUT_KEY,
            UNAVAILABLE_WITHOUT_REGISTRY_KEY,
            SYNCHRONOUS_COMMIT_KEY,
            CONSUMER_SETTINGS_OF_REQUESTS_KEY);

    /** As the reference, with what was added. */
    public static final CompatibilityConfig DEFAULTS = of(key -> false);

    /** As the reference, and nothing else. */
    public static final CompatibilityConfig STRICT = of(STRICT_KEY::equals);

    /** Reads the keys. */
    public static CompatibilityConfig of(Predicate<String> isTrue) {
        boolean strict = isTrue.test(STRICT_KEY);
        Predicate<String> isOn = key -> !strict && isTrue.test(key);
        return new CompatibilityConfig(
                strict,
                isOn.test(DISTINCT_TOPIC_NOT_FOUND_KEY),
                isOn.test(REJECT_BAD_QUERY_PARAMETERS_KEY),
                isOn.test(REJECT_READ_WITHOUT_SUBSCRIPTION_KEY),
                isOn.test(REJECT_EMPTY_SUBSCRIPTION_KEY),
                isOn.test(UNAVAILABLE_WITHOUT_BROKER_KEY),
                isOn.test(INTERNAL_ERROR_FOR_UNKNOWN_FAILURE_KEY),
                isOn.test(DECODING_FAILURE_IS_NO_TIMEOUT_KEY),
                isOn.test(UNAVAILABLE_WITHOUT_REGISTRY_KEY),
                isOn.test(SYNCHRONOUS_COMMIT_KEY),
                isOn.test(CONSUMER_SETTINGS_OF_REQUESTS_KEY));
    }
}
