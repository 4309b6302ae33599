package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;

/**
 * The definition of a consumer instance: everything needed to build its live client, here or elsewhere.
 *
 * @param id what it is found by
 * @param format how its records are embedded in answers
 * @param settings what its creator asked for
 * @param owner who created it, and alone may use it
 */
public record ConsumerInstance(
        ConsumerInstanceId id, EmbeddedFormat format, ConsumerSettings settings, Principal owner) {

    public ConsumerInstance {
        requireNonNull(id, "id");
        requireNonNull(format, "format");
        requireNonNull(settings, "settings");
        requireNonNull(owner, "owner");
    }

    /** Whether the caller is the one who created it. */
    public boolean isOwnedBy(Principal caller) {
        return owner.isSameCallerAs(caller);
    }
}
