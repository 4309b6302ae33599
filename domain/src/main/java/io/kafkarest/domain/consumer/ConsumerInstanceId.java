package io.kafkarest.domain.consumer;

import static java.util.Objects.requireNonNull;

/**
 * What a consumer instance is found by: its group, and its name in the group.
 *
 * @param group the group that the instance is a member of
 * @param name its name, unique among those of its owner in the group, not blank
 */
public record ConsumerInstanceId(ConsumerGroupId group, String name) {

    public ConsumerInstanceId {
        requireNonNull(group, "group");
        requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a consumer instance is not blank");
        }
    }

    @Override
    public String toString() {
        return group.value() + "/" + name;
    }
}
