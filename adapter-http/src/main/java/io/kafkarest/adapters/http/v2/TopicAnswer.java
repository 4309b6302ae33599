package io.kafkarest.adapters.http.v2;

import io.kafkarest.domain.topic.TopicDescription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A topic on the wire; a setting whose value is secret is there, but {@code null}. */
record TopicAnswer(String name, Map<String, @Nullable String> configs, List<PartitionAnswer> partitions) {

    static TopicAnswer from(TopicDescription topic) {
        Map<String, @Nullable String> configs = new LinkedHashMap<>();
        topic.configs().forEach((name, value) -> configs.put(name, value.orElse(null)));
        return new TopicAnswer(topic.name().value(), configs, PartitionAnswer.from(topic.partitions()));
    }
}
