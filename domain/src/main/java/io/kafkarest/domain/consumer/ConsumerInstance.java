package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;

/**
 * The definition of a consumer instance: everything needed to build its live client, here or elsewhere.
 *
 * @param id what its owner finds it by
 * @param keyFormat how the keys of its records are embedded in answers
 * @param format how their values are, and what reads must ask for
 * @param settings what its creator asked for
 * @param owner who created it, and alone may use it
 */
public record ConsumerInstance(
        ConsumerInstanceId id,
        EmbeddedFormat keyFormat,
        EmbeddedFormat format,
        ConsumerSettings settings,
        Principal owner) {

    public ConsumerInstance {
        requireNonNull(id, "id");
        requireNonNull(keyFormat, "keyFormat");
        requireNonNull(format, "format");
        requireNonNull(settings, "settings");
        requireNonNull(owner, "owner");
    }

    /** An instance whose keys are embedded as its values are. */
    public ConsumerInstance(ConsumerInstanceId id, EmbeddedFormat format, ConsumerSettings settings, Principal owner) {
        this(id, format, format, settings, owner);
    }

    /** What it is kept by. */
    public OwnedInstanceId key() {
        return new OwnedInstanceId(id, owner.identity());
    }
}
