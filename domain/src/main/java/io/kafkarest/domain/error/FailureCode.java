package io.kafkarest.domain.error;

/**
 * Everything that the proxy can name as having gone wrong. HTTP statuses and {@code error_code}s are given to these
 * names per API version, and only in the HTTP adapter.
 */
public enum FailureCode {
    /** The body is not JSON, or not of the shape that the endpoint takes. */
    MALFORMED_REQUEST,
    /** The body has a member that the endpoint does not know. */
    UNRECOGNIZED_MEMBER,
    /** The key or value of a record cannot be converted to the format. */
    RECORD_NOT_CONVERTIBLE,
    /** The credentials that Kafka got were refused. */
    AUTHENTICATION_FAILED,
    /** The caller may not do this. */
    ACCESS_DENIED,
    /** Asked for by name, and not there: the metadata came back empty. */
    TOPIC_NOT_FOUND,
    /** The partition is not one of the topic's. */
    PARTITION_NOT_FOUND,
    /** Kafka does not know the topic or partition. */
    UNKNOWN_TOPIC_OR_PARTITION,
    /** No such instance, or not the caller's. */
    CONSUMER_INSTANCE_NOT_FOUND,
    /** An instance of this name exists in the group. */
    CONSUMER_INSTANCE_ALREADY_EXISTS,
    /** The format asked for is not the one of the instance. */
    CONSUMER_FORMAT_MISMATCH,
    /** A read from an instance that listens to nothing. */
    NOT_SUBSCRIBED,
    /** The state of the instance does not allow this. */
    ILLEGAL_CONSUMER_STATE,
    /** Kafka's consumer does not take a setting. */
    INVALID_CONSUMER_CONFIGURATION,
    /** A setting is outside of the proxy's own limits. */
    CONSUMER_CONSTRAINT_VIOLATED,
    /** A member of the request has a value that it cannot have. */
    INVALID_REQUEST_MEMBER,
    /** The bytes of a record are not what the format says. */
    RECORD_NOT_DECODABLE,
    /** A record was read whose schema cannot be had now. */
    RECORD_SCHEMA_UNAVAILABLE,
    /** Kafka refused the request as invalid. */
    INVALID_KAFKA_REQUEST,
    /** The record is larger than Kafka takes. */
    RECORD_TOO_LARGE,
    /** Kafka throttles. */
    QUOTA_EXCEEDED,
    /** A broker said that it cannot serve now. */
    BROKER_NOT_AVAILABLE,
    /** No broker could be reached within the time allowed. */
    BROKER_UNREACHABLE,
    /** A broker failed in a way that it has no name for. */
    UNKNOWN_BROKER_FAILURE,
    /** Failed for now: trying again may help. */
    RETRIABLE_KAFKA_FAILURE,
    /** Kafka failed, and trying again will not help. */
    KAFKA_FAILURE,
    /** A failure that Kafka's client reported and that is not one of Kafka's. */
    UNEXPECTED_CLIENT_FAILURE,
    /** The proxy has no room for this now. */
    OVERLOADED,
    /** The proxy is going down. */
    SHUTTING_DOWN,
    /** A record has a key, and nothing says by which schema it is to be written. */
    KEY_SCHEMA_MISSING,
    /** A record has a value, and nothing says by which schema it is to be written. */
    VALUE_SCHEMA_MISSING,
    /** A text is no schema of its language, or not one that fits the format. */
    INVALID_SCHEMA,
    /** The Schema Registry says that the caller may not do this. */
    SCHEMA_REGISTRY_DENIED,
    /** A schema was used and no Schema Registry is configured. */
    SCHEMA_REGISTRY_NOT_CONFIGURED,
    /** The Schema Registry does not know the schema, or refused the request. */
    SCHEMA_REGISTRY_REFUSED,
    /** The Schema Registry could not be reached. */
    SCHEMA_REGISTRY_UNREACHABLE
}
