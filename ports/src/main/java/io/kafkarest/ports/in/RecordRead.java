package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.record.EmbeddedFormat;

/**
 * What a read found.
 *
 * @param format how the records are to be embedded
 * @param delivery the records; to be settled by whoever writes the answer, also when there are none
 */
public record RecordRead(EmbeddedFormat format, Delivery delivery) {

    public RecordRead {
        requireNonNull(format, "format");
        requireNonNull(delivery, "delivery");
    }
}
