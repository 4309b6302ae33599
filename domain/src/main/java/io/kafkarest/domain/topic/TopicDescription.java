package io.kafkarest.domain.topic;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A topic with its effective configuration and its partitions.
 *
 * @param name its name
 * @param configs every effective setting, defaults included, by name; a sensitive one has no value
 * @param partitions its partitions, ascending
 */
public record TopicDescription(TopicName name, Map<String, Optional<String>> configs, List<Partition> partitions) {

    public TopicDescription {
        requireNonNull(name, "name");
        configs = Collections.unmodifiableMap(new TreeMap<>(configs));
        partitions = List.copyOf(partitions);
    }
}
