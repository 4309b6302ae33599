package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.security.CallerIdentity;

/**
 * What a consumer instance is kept by. Names are their owner's: nobody learns from a name that is taken what others have, or
 * takes it before they do.
 *
 * @param id its group, and its name in the group
 * @param owner whose it is
 */
public record OwnedInstanceId(ConsumerInstanceId id, CallerIdentity owner) {

    public OwnedInstanceId {
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
    }
}
