package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.record.EmbeddedFormat;

/**
 * What a read found.
 *
 * @param keyFormat how the keys are to be embedded
 * @param valueFormat how the values are to be embedded
 * @param keyDecoding what the keys say, where their format has schemas
 * @param valueDecoding what the values say, where their format has schemas
 * @param maxBytes size that the keys and values of formats with schemas do not reach in the answer, but for a single record:
 *     what is stored has been counted before, and what it says is larger
 * @param delivery the records; to be settled by whoever writes the answer, also when there are none
 */
public record RecordRead(
        EmbeddedFormat keyFormat,
        EmbeddedFormat valueFormat,
        RecordDecoding keyDecoding,
        RecordDecoding valueDecoding,
        long maxBytes,
        Delivery delivery) {

    public RecordRead {
        requireNonNull(keyFormat, "keyFormat");
        requireNonNull(valueFormat, "valueFormat");
        requireNonNull(keyDecoding, "keyDecoding");
        requireNonNull(valueDecoding, "valueDecoding");
        requireNonNull(delivery, "delivery");
    }

    /** A read of records without schemas. */
    public RecordRead(EmbeddedFormat format, Delivery delivery) {
        this(format, format, stored -> stored, stored -> stored, Long.MAX_VALUE, delivery);
    }

    /** The same read, told by another delivery. */
    public RecordRead with(Delivery other) {
        return new RecordRead(keyFormat, valueFormat, keyDecoding, valueDecoding, maxBytes, other);
    }
}
