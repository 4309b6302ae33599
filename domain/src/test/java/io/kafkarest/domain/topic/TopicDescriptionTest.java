package io.kafkarest.domain.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopicDescriptionTest {

    private static final BrokerId BROKER = new BrokerId(1);

    @Test
    void listsItsSettingsByName() {
        Map<String, Optional<String>> configs =
                Map.of("b", Optional.of("2"), "a", Optional.empty(), "c", Optional.of(""));

        TopicDescription description = new TopicDescription(new TopicName("orders"), configs, List.of());

        assertThat(description.configs().keySet()).containsExactly("a", "b", "c");
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        List<Partition> partitions = new ArrayList<>(List.of(partition(0)));
        TopicDescription description = new TopicDescription(new TopicName("orders"), Map.of(), partitions);

        partitions.clear();

        assertThat(description.partitions()).containsExactly(partition(0));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> description.configs().put("a", Optional.empty()));
    }

    @Test
    void isNamedAsKafkaNamesIt() {
        assertThat(new TopicName("orders")).hasToString("orders");
        assertThat(Stream.of(new TopicName("b"), new TopicName("a")).sorted())
                .containsExactly(new TopicName("a"), new TopicName("b"));
    }

    @Test
    void ordersBrokersByNumber() {
        assertThat(Stream.of(new BrokerId(10), new BrokerId(9)).sorted())
                .containsExactly(new BrokerId(9), new BrokerId(10));
    }

    private static Partition partition(int id) {
        return new Partition(id, Optional.of(BROKER), List.of(new Replica(BROKER, true, true)));
    }
}
