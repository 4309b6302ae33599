package io.kafkarest.domain.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrincipalTest {

    @Test
    void doesNotChangeWithTheRolesItWasMadeFrom() {
        Set<String> roles = new HashSet<>(Set.of("admin"));
        Principal principal = new Principal("alice", roles);

        roles.clear();

        assertThat(principal.roles()).containsExactly("admin");
    }

    @Test
    void hasNoRolesWhenAnonymous() {
        assertThat(Principal.ANONYMOUS.name()).isEqualTo("anonymous");
        assertThat(Principal.ANONYMOUS.roles()).isEmpty();
    }

    @Test
    void staysTheSameWithANewTokenOfTheSameSubject() {
        Principal before = withToken("issuer", "4711", "first");
        Principal after = withToken("issuer", "4711", "second");

        assertThat(after.identity()).isEqualTo(before.identity());
    }

    @Test
    void isAnotherWithATokenOfAnotherSubjectOrIssuer() {
        Principal alice = withToken("issuer", "4711", "token");

        assertThat(withToken("issuer", "4712", "token").identity()).isNotEqualTo(alice.identity());
        assertThat(withToken("elsewhere", "4711", "token").identity()).isNotEqualTo(alice.identity());
    }

    @Test
    void staysTheSameWithANewPassword() {
        Principal before = with(new Proof.Password(Secret.of("old"), "1"));
        Principal after = with(new Proof.Password(Secret.of("new"), "2"));

        assertThat(after.identity()).isEqualTo(before.identity());
    }

    @Test
    void isAnotherByEveryOtherProof() {
        List<Principal> everyKind = List.of(
                Principal.ANONYMOUS,
                with(new Proof.Password(Secret.of("secret"), "1")),
                with(new Proof.Certificate("CN=alice")),
                withToken("issuer", "alice", "token"));

        assertThat(everyKind).extracting(Principal::identity).doesNotHaveDuplicates();
    }

    @Test
    void doesNotShowWithWhatItWasProven() {
        assertThat(withToken("issuer", "4711", "ey.the.token").toString()).doesNotContain("ey.the.token");
        assertThat(with(new Proof.Password(Secret.of("hidden"), "1")).toString())
                .doesNotContain("hidden");
    }

    private static Principal withToken(String issuer, String subject, String token) {
        return with(new Proof.Token(issuer, subject, Instant.MAX, Secret.of(token)));
    }

    private static Principal with(Proof proof) {
        return new Principal("alice", Set.of(), proof);
    }
}
