package io.kafkarest.adapters.schemaregistry.codec;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;

/** What codecs fail with. */
public final class CodecFailures {

    private CodecFailures() {}

    /** The JSON does not fit the schema. */
    public static ProxyException notConvertible(String why) {
        return new ProxyException(FailureCode.RECORD_NOT_CONVERTIBLE, "Bad Request: " + why);
    }

    /** The JSON does not fit the schema, a library says. */
    public static ProxyException notConvertible(String why, Throwable cause) {
        return new ProxyException(FailureCode.RECORD_NOT_CONVERTIBLE, "Bad Request: " + why, cause);
    }

    /** The stored bytes are not what the schema says. */
    public static ProxyException notDecodable(String why) {
        return new ProxyException(FailureCode.RECORD_NOT_DECODABLE, why);
    }

    /** The stored bytes are not what the schema says, a library says. */
    public static ProxyException notDecodable(String why, Throwable cause) {
        return new ProxyException(FailureCode.RECORD_NOT_DECODABLE, why, cause);
    }

    /** The text is no schema. */
    public static ProxyException invalidSchema(String why) {
        return new ProxyException(FailureCode.INVALID_SCHEMA, why);
    }

    /** The text is no schema, a library says. */
    public static ProxyException invalidSchema(String why, Throwable cause) {
        return new ProxyException(FailureCode.INVALID_SCHEMA, why, cause);
    }
}
