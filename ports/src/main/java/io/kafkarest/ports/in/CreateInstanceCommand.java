package io.kafkarest.ports.in;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import java.util.Optional;

/**
 * A consumer instance to be made.
 *
 * @param caller who will own it
 * @param group the group it becomes a member of
 * @param name its name, or empty to have one made
 * @param keyFormat how the keys of its records are embedded
 * @param format how their values are, and what reads must ask for
 * @param settings what else is asked for
 */
public record CreateInstanceCommand(
        Principal caller,
        ConsumerGroupId group,
        Optional<String> name,
        EmbeddedFormat keyFormat,
        EmbeddedFormat format,
        ConsumerSettings settings) {

    public CreateInstanceCommand {
        requireNonNull(caller, "caller");
        requireNonNull(group, "group");
        requireNonNull(name, "name");
        requireNonNull(keyFormat, "keyFormat");
        requireNonNull(format, "format");
        requireNonNull(settings, "settings");
    }

    /** An instance whose keys are embedded as its values are. */
    public CreateInstanceCommand(
            Principal caller,
            ConsumerGroupId group,
            Optional<String> name,
            EmbeddedFormat format,
            ConsumerSettings settings) {
        this(caller, group, name, format, format, settings);
    }
}
