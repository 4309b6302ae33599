package io.kafkarest.ports.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.ConsumerGroupId;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.ConsumerSettings;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.InstanceStore;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What callers of an {@link InstanceStore} rely on. */
public interface InstanceStoreContract {

    /** The store under test, empty at the beginning of a test, the same within it. */
    InstanceStore store();

    @Test
    default void findsWhatWasAdded() {
        ConsumerInstance instance = instance("group", "name");

        assertThat(store().add(instance)).isTrue();

        assertThat(store().find(instance.key())).contains(instance);
    }

    @Test
    default void findsNothingThatWasNotAdded() {
        store().add(instance("group", "name"));

        assertThat(store().find(instance("group", "other").key())).isEmpty();
        assertThat(store().find(instance("other", "name").key())).isEmpty();
    }

    @Test
    default void keepsTheFirstInstanceOfAName() {
        ConsumerInstance first = instance("group", "name");
        ConsumerInstance second =
                new ConsumerInstance(first.id(), EmbeddedFormat.JSON, ConsumerSettings.DEFAULTS, first.owner());
        store().add(first);

        assertThat(store().add(second)).isFalse();

        assertThat(store().find(first.key())).contains(first);
        assertThat(store().all()).containsExactly(first);
    }

    @Test
    default void keepsInstancesOfOneNameApartByTheirOwners() {
        ConsumerInstance first = instance("group", "name");
        ConsumerInstance ofOther = new ConsumerInstance(
                first.id(), first.format(), ConsumerSettings.DEFAULTS, new Principal("somebody", Set.of()));
        store().add(first);

        assertThat(store().add(ofOther)).isTrue();

        assertThat(store().find(ofOther.key())).contains(ofOther);
        assertThat(store().remove(ofOther.key())).isTrue();
        assertThat(store().all()).containsExactly(first);
    }

    @Test
    default void findsNothingThatWasRemoved() {
        ConsumerInstance instance = instance("group", "name");
        store().add(instance);

        assertThat(store().remove(instance.key())).isTrue();

        assertThat(store().find(instance.key())).isEmpty();
        assertThat(store().remove(instance.key())).isFalse();
    }

    @Test
    default void takesANameAgainThatWasRemoved() {
        ConsumerInstance instance = instance("group", "name");
        store().add(instance);
        store().remove(instance.key());

        assertThat(store().add(instance)).isTrue();
    }

    @Test
    default void listsAllThatThereAre() {
        ConsumerInstance one = instance("group", "one");
        ConsumerInstance other = instance("other group", "one");
        store().add(one);
        store().add(other);

        assertThat(store().all()).containsExactlyInAnyOrder(one, other);
    }

    @Test
    default void listsWhatThereWasWhenAsked() {
        ConsumerInstance instance = instance("group", "name");
        store().add(instance);

        List<ConsumerInstance> earlier = store().all();
        store().remove(instance.key());

        assertThat(earlier).containsExactly(instance);
    }

    @Test
    default void letsOneWinAmongThoseThatAddTheSameName() {
        List<CompletableFuture<Boolean>> attempts = IntStream.range(0, 16)
                .mapToObj(unused -> CompletableFuture.supplyAsync(() -> store().add(instance("group", "name"))))
                .toList();

        assertThat(attempts.stream().filter(Await::result)).hasSize(1);
    }

    private static ConsumerInstance instance(String group, String name) {
        return new ConsumerInstance(
                new ConsumerInstanceId(new ConsumerGroupId(group), name),
                EmbeddedFormat.BINARY,
                ConsumerSettings.DEFAULTS,
                Principal.ANONYMOUS);
    }
}
