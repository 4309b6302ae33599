package io.kafkarest.adapters.http.json;

/**
 * Makes the bytes that Kafka stores of the JSON value that stands for a key or value. A converter belongs to one request.
 */
interface ValueConverter {

    /**
     * Takes the next value, which is not null, and converts it. Fails with {@code RECORD_NOT_CONVERTIBLE} after the value
     * was taken, or with {@link JsonSyntaxException}.
     */
    byte[] convert(JsonSource source);
}
