package io.kafkarest.ports.out;

import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.schema.SchemaId;
import java.util.Optional;

/**
 * Converts between JSON and what Kafka stores, by one schema. What is stored begins with a zero byte and the id of the schema
 * in four bytes, big-endian: Confluent's wire format. Safe for use by several threads; does not block. No class is ever
 * loaded because a schema names it.
 */
public interface SchemaCodec {

    /** The full name of the record or message, for subjects made of it; empty if the schema has none. */
    Optional<String> recordName();

    /**
     * Whether JSON's {@code null} stands for no key or a tombstone, and not for a value: schemas of Avro that allow null have
     * no other use for it.
     */
    boolean takesNullForNothing();

    /**
     * This codec for another message of the schema: Protobuf's first message is the usual one.
     *
     * @param fullName the message; fails with {@code INVALID_SCHEMA} if the schema has none of this name
     */
    SchemaCodec forMessage(String fullName);

    /** What Kafka is to store for the JSON; fails with {@code RECORD_NOT_CONVERTIBLE}, "Bad Request: " and what does not fit. */
    byte[] encode(SchemaId id, JsonText json);

    /** The JSON, compact and in UTF-8, for what Kafka stores; fails with {@code RECORD_NOT_DECODABLE}. */
    byte[] decode(byte[] stored);
}
