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
 * @param synchronousCommit a commit without body waits for the broker and reports failures, unless {@code async=true}
 */
public record Compatibility(
        boolean strict,
        boolean distinctTopicNotFound,
        boolean rejectBadQueryParameters,
        boolean rejectReadWithoutSubscription,
        boolean rejectEmptySubscription,
        boolean unavailableWithoutBroker,
        boolean internalErrorForUnknownFailure,
        boolean decodingFailureIsNoTimeout,
        boolean synchronousCommit) {

    /** The names of all keys, in the order of the components. */
    public static final List<String> KEYS = List.of(
            "compat.strict",
            "compat.distinct.topic.not.found",
            "compat.reject.bad.query.parameters",
            "compat.reject.read.without.subscription",
            "compat.reject.empty.subscription",
            "compat.unavailable.without.broker",
            "compat.internal.error.for.unknown.failure",
            "compat.decoding.failure.is.no.timeout",
            "compat.synchronous.commit");

    /** As the reference, with what was added. */
    public static final Compatibility DEFAULTS = of(key -> false);

    /** As the reference, and nothing else. */
    public static final Compatibility STRICT = of(KEYS.get(0)::equals);

    /** Reads the keys. */
    public static Compatibility of(Predicate<String> isTrue) {
        boolean strict = isTrue.test(KEYS.get(0));
        Predicate<String> isOn = key -> !strict && isTrue.test(key);
        return new Compatibility(
                strict,
                isOn.test(KEYS.get(1)),
                isOn.test(KEYS.get(2)),
                isOn.test(KEYS.get(3)),
                isOn.test(KEYS.get(4)),
                isOn.test(KEYS.get(5)),
                isOn.test(KEYS.get(6)),
                isOn.test(KEYS.get(7)),
                isOn.test(KEYS.get(8)));
    }
}
