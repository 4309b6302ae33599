package io.kafkarest.adapters.http.error;

import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.domain.error.FailureCode;
import jakarta.inject.Inject;

/** The numbers that API v2 gives to failures, for a whole request and for a record of a produce request. */
public final class FailureStatus {

    private final CompatibilityConfig compatibility;

    @Inject
    FailureStatus(HttpConfig config) {
        this.compatibility = config.compatibility();
    }

    /**
     * How a failed request is answered.
     *
     * @param http the HTTP status
     * @param errorCode the {@code error_code} in the body
     */
    public record Numbers(int http, int errorCode) {}

    /** The numbers for a request that failed for this reason. */
    public Numbers of(FailureCode code) {
        return switch (code) {
            case MALFORMED_REQUEST, RECORD_NOT_CONVERTIBLE -> new Numbers(400, 400);
            case INVALID_KAFKA_REQUEST -> new Numbers(400, 40002);
            case UNKNOWN_BROKER_FAILURE ->
                compatibility.internalErrorForUnknownFailure() ? new Numbers(500, 50002) : new Numbers(400, 40002);
            case AUTHENTICATION_FAILED -> new Numbers(401, 40101);
            case ACCESS_DENIED, SCHEMA_REGISTRY_DENIED -> new Numbers(403, 40301);
            case TOPIC_NOT_FOUND -> new Numbers(404, 40401);
            case PARTITION_NOT_FOUND -> new Numbers(404, 40402);
            case UNKNOWN_TOPIC_OR_PARTITION -> new Numbers(404, compatibility.distinctTopicNotFound() ? 40401 : 40403);
            case CONSUMER_INSTANCE_NOT_FOUND -> new Numbers(404, 40403);
            case CONSUMER_FORMAT_MISMATCH -> new Numbers(406, 40601);
            case RECORD_NOT_DECODABLE ->
                compatibility.decodingFailureIsNoTimeout() ? new Numbers(500, 50002) : new Numbers(408, 40801);
            case CONSUMER_INSTANCE_ALREADY_EXISTS -> new Numbers(409, 40902);
            case ILLEGAL_CONSUMER_STATE -> new Numbers(409, 40903);
            case NOT_SUBSCRIBED ->
                compatibility.rejectReadWithoutSubscription() ? new Numbers(409, 40903) : new Numbers(500, 500);
            case RECORD_TOO_LARGE -> new Numbers(413, 413);
            case UNRECOGNIZED_MEMBER, INVALID_REQUEST_MEMBER -> new Numbers(422, 422);
            // The reference pairs 422 with a code that begins with 400, and clients may compare it.
            case CONSUMER_CONSTRAINT_VIOLATED -> new Numbers(422, 40001);
            case INVALID_CONSUMER_CONFIGURATION -> new Numbers(422, 42204);
            case SCHEMA_REGISTRY_NOT_CONFIGURED -> new Numbers(422, 42206);
            case KEY_SCHEMA_MISSING -> new Numbers(422, 42201);
            case VALUE_SCHEMA_MISSING -> new Numbers(422, 42202);
            case INVALID_SCHEMA -> new Numbers(422, 42205);
            case SCHEMA_REGISTRY_REFUSED -> new Numbers(422, 42207);
            case SCHEMA_REGISTRY_UNREACHABLE ->
                compatibility.unavailableWithoutRegistry() ? new Numbers(503, 503) : new Numbers(422, 42207);
            case RECORD_SCHEMA_UNAVAILABLE ->
                compatibility.unavailableWithoutRegistry()
                        ? new Numbers(503, 503)
                        : of(FailureCode.RECORD_NOT_DECODABLE);
            case OVERLOADED -> new Numbers(429, 429);
            case QUOTA_EXCEEDED -> new Numbers(429, 42901);
            case KAFKA_FAILURE -> new Numbers(500, 50002);
            case RETRIABLE_KAFKA_FAILURE -> new Numbers(500, 50003);
            case BROKER_UNREACHABLE ->
                compatibility.unavailableWithoutBroker() ? new Numbers(503, 50302) : new Numbers(500, 50003);
            case UNEXPECTED_CLIENT_FAILURE -> new Numbers(500, 500);
            case BROKER_NOT_AVAILABLE -> new Numbers(503, 50302);
            case SHUTTING_DOWN -> new Numbers(503, 503);
        };
    }

    /** The {@code error_code} of a record that was not written: who may not, try again, or give up. */
    public int ofRecord(FailureCode code) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> 40101;
            case ACCESS_DENIED -> 40301;
            case TOPIC_NOT_FOUND,
                    PARTITION_NOT_FOUND,
                    UNKNOWN_TOPIC_OR_PARTITION,
                    QUOTA_EXCEEDED,
                    BROKER_NOT_AVAILABLE,
                    BROKER_UNREACHABLE,
                    RETRIABLE_KAFKA_FAILURE,
                    OVERLOADED,
                    SHUTTING_DOWN -> 50003;
            case MALFORMED_REQUEST,
                    UNRECOGNIZED_MEMBER,
                    RECORD_NOT_CONVERTIBLE,
                    CONSUMER_INSTANCE_NOT_FOUND,
                    CONSUMER_INSTANCE_ALREADY_EXISTS,
                    CONSUMER_FORMAT_MISMATCH,
                    NOT_SUBSCRIBED,
                    ILLEGAL_CONSUMER_STATE,
                    INVALID_CONSUMER_CONFIGURATION,
                    CONSUMER_CONSTRAINT_VIOLATED,
                    INVALID_REQUEST_MEMBER,
                    RECORD_NOT_DECODABLE,
                    INVALID_KAFKA_REQUEST,
                    RECORD_TOO_LARGE,
                    UNKNOWN_BROKER_FAILURE,
                    KAFKA_FAILURE,
                    UNEXPECTED_CLIENT_FAILURE,
                    KEY_SCHEMA_MISSING,
                    VALUE_SCHEMA_MISSING,
                    INVALID_SCHEMA,
                    RECORD_SCHEMA_UNAVAILABLE,
                    SCHEMA_REGISTRY_DENIED,
                    SCHEMA_REGISTRY_NOT_CONFIGURED,
                    SCHEMA_REGISTRY_REFUSED,
                    SCHEMA_REGISTRY_UNREACHABLE -> 50002;
        };
    }
}
