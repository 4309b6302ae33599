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
 * @param delivery the records; to be settled by whoever writes the answer, also when there are none
 */
public record RecordRead(
        EmbeddedFormat keyFormat,
        EmbeddedFormat valueFormat,
        RecordDecoding keyDecoding,
        RecordDecoding valueDecoding,
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
        this(format, format, stored -> stored, stored -> stored, delivery);
    }
}
