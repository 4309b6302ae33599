package io.kafkarest.domain.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConsumerInstanceTest {

    private static final ConsumerGroupId GROUP = new ConsumerGroupId("group");

    @Test
    void hasANameThatIsNotBlank() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsumerInstanceId(GROUP, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsumerInstanceId(GROUP, " \t"));
    }

    @Test
    void isNamedByGroupAndName() {
        assertThat(new ConsumerInstanceId(GROUP, "name")).hasToString("group/name");
        assertThat(GROUP).hasToString("group");
    }

    @Test
    void isToldFromInstancesOfTheSameNameInOtherGroups() {
        assertThat(new ConsumerInstanceId(GROUP, "name"))
                .isNotEqualTo(new ConsumerInstanceId(new ConsumerGroupId("Group"), "name"));
    }

    @Test
    void isKeptByTheNameOfItsCreatorWhateverHisRoles() {
        OwnedInstanceId key = ownedBy(new Principal("alice", Set.of("admin"))).key();

        assertThat(key).isEqualTo(ownedBy(new Principal("alice", Set.of())).key());
        assertThat(key)
                .isNotEqualTo(ownedBy(new Principal("bob", Set.of("admin"))).key());
    }

    @Test
    void isNotThatOfACallerOfTheNameForWhomSomebodyElseVouches() {
        OwnedInstanceId key = ownedBy(
                        new Principal("alice", Set.of(), new Proof.Password(Secret.of("secret"), "fingerprint")))
                .key();

        assertThat(key)
                .isNotEqualTo(ownedBy(new Principal("alice", Set.of(), new Proof.Certificate("CN=alice")))
                        .key())
                .isNotEqualTo(ownedBy(new Principal("alice", Set.of())).key());
    }

    @Test
    void doesNotChangeWithTheSettingsItWasMadeFrom() {
        Map<String, String> settings = new HashMap<>(Map.of("auto.offset.reset", "latest"));
        ConsumerSettings made = new ConsumerSettings(settings, OptionalInt.empty(), Optional.empty());

        settings.clear();

        assertThat(made.clientSettings()).containsExactly(Map.entry("auto.offset.reset", "latest"));
    }

    @Test
    void leavesEverythingToTheOperatorByDefault() {
        assertThat(ConsumerSettings.DEFAULTS.clientSettings()).isEmpty();
        assertThat(ConsumerSettings.DEFAULTS.fetchMinBytes()).isEmpty();
        assertThat(ConsumerSettings.DEFAULTS.requestTimeout()).isEmpty();
    }

    private static ConsumerInstance ownedBy(Principal owner) {
        return new ConsumerInstance(
                new ConsumerInstanceId(GROUP, "name"), EmbeddedFormat.JSON, ConsumerSettings.DEFAULTS, owner);
    }
}
