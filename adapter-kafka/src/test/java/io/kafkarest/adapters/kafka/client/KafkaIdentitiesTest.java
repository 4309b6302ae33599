package io.kafkarest.adapters.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.testkit.InMemoryClientCredentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KafkaIdentitiesTest {

    private static final Principal ALICE =
            new Principal("alice", Set.of(), new Proof.Password(Secret.of("alice\"s;\nsecret"), "hash"));

    private final InMemoryClientCredentials kept = new InMemoryClientCredentials();

    @Test
    void everybodyIsTheServiceByDefault() {
        KafkaIdentities identities = identities(IdentityConfig.Mode.SERVICE);

        assertThat(identities.of(ALICE)).isSameAs(KafkaIdentity.SERVICE);
        assertThat(identities.of(Principal.ANONYMOUS)).isSameAs(KafkaIdentity.SERVICE);
    }

    @Test
    void whoHasNothingToPassThroughIsRefused() {
        KafkaIdentities identities = identities(IdentityConfig.Mode.PASSTHROUGH);

        for (Principal each : List.of(
                Principal.ANONYMOUS,
                Principal.EXEMPT,
                new Principal("alice", Set.of(), new Proof.Certificate("CN=alice")))) {
            assertThatThrownBy(() -> identities.of(each))
                    .isInstanceOfSatisfying(
                            ProxyException.class, e -> assertThat(e.code()).isEqualTo(FailureCode.ACCESS_DENIED));
        }
    }

    @Test
    void orIsTheServiceIfTheOperatorWantsSo() {
        KafkaIdentities identities = new KafkaIdentities(
                new KafkaConfigOf(IdentityConfig.Mode.PASSTHROUGH, IdentityConfig.Fallback.SERVICE).config(), kept);

        assertThat(identities.of(Principal.ANONYMOUS)).isSameAs(KafkaIdentity.SERVICE);
        assertThat(identities.of(ALICE)).isNotEqualTo(KafkaIdentity.SERVICE);
    }

    @Test
    void whatIsKeptForACallerCountsAsItIsNow() {
        KafkaIdentities identities = identities(IdentityConfig.Mode.MAPPED);
        kept.put("alice", new ClusterCredentials("PLAIN", "app", Secret.of("one")));
        KafkaIdentity first = identities.of(ALICE);
        assertThat(identities.of(ALICE)).isEqualTo(first);

        kept.put("alice", new ClusterCredentials("PLAIN", "app", Secret.of("two")));

        assertThat(identities.of(ALICE)).isNotEqualTo(first);
        kept.remove("alice");
        assertThatThrownBy(() -> identities.of(ALICE)).isInstanceOf(ProxyException.class);
    }

    @Test
    void nothingIsKeptForWhoHasProvenNothing() {
        KafkaIdentities identities = identities(IdentityConfig.Mode.MAPPED);
        kept.put(Principal.EXEMPT.name(), new ClusterCredentials("PLAIN", "app", Secret.of("one")));

        assertThatThrownBy(() -> identities.of(Principal.EXEMPT)).isInstanceOf(ProxyException.class);
    }

    @Test
    void twoCallersWithTheSameCredentialsAreTwoIdentities() {
        KafkaIdentities identities = identities(IdentityConfig.Mode.MAPPED);
        ClusterCredentials shared = new ClusterCredentials("PLAIN", "app", Secret.of("one"));
        kept.put("alice", shared);
        kept.put("bob", shared);

        assertThat(identities.of(ALICE)).isNotEqualTo(identities.of(new Principal("bob", Set.of(), ALICE.proof())));
    }

    @Test
    void nothingOfACallerIsInAnyTextOfTheSettings() {
        IdentitySession session =
                identities(IdentityConfig.Mode.PASSTHROUGH).of(ALICE).newSession();

        Map<String, Object> settings = session.withLoginAndOwnName(Map.of(
                "client.id", "producer",
                "sasl.jaas.config", "the proxy's",
                "sasl.login.callback.handler.class", "the proxy's",
                "bootstrap.servers", "b:1"));

        assertThat(settings.toString())
                .doesNotContain("secret")
                .doesNotContain("hash")
                .doesNotContain("the proxy's");
        assertThat(settings.get("sasl.jaas.config").toString()).doesNotContain("alice");
        assertThat(settings.get("client.id").toString()).startsWith("producer-").doesNotContain("alice");
        assertThat(settings).containsEntry("sasl.mechanism", "SCRAM-SHA-256").containsEntry("bootstrap.servers", "b:1");
    }

    @Test
    void theServicesSettingsStayAsTheyAre() {
        Map<String, Object> settings = Map.of("client.id", "producer", "sasl.jaas.config", "the proxy's");

        assertThat(KafkaIdentity.SERVICE.newSession().withLoginAndOwnName(settings))
                .isEqualTo(settings);
    }

    @Test
    void ofTwoTokensTheOneCountsThatLastsLonger() {
        KafkaIdentities identities = identities(IdentityConfig.Mode.PASSTHROUGH);
        IdentitySession session = identities.of(token("second", 20)).newSession();

        session.renew(identities.of(token("first", 10)));
        assertThat(session.login())
                .contains(new CallerLogin.Token("alice", Instant.ofEpochSecond(20), Secret.of("second")));

        session.renew(identities.of(token("third", 30)));
        assertThat(session.login())
                .contains(new CallerLogin.Token("alice", Instant.ofEpochSecond(30), Secret.of("third")));
    }

    private KafkaIdentities identities(IdentityConfig.Mode mode) {
        return new KafkaIdentities(new KafkaConfigOf(mode).config(), kept);
    }

    private static Principal token(String token, long expiry) {
        return new Principal(
                "alice", Set.of(), new Proof.Token("issuer", "alice", Instant.ofEpochSecond(expiry), Secret.of(token)));
    }
}
