package io.kafkarest.adapters.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.CreationException;
import com.google.inject.Injector;
import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.Authenticator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthAdapterModuleTest {

    private static final Permission VIEW = new Permission.ViewCluster();

    @TempDir
    private Path directory;

    @Test
    void letsInEverybodyWithoutAuthentication() {
        Injector injector = Authenticators.injector(AuthConfig.OPEN);

        Principal principal = authenticate(injector, new Credentials.None());

        assertThat(principal).isEqualTo(Principal.ANONYMOUS);
        assertThat(decide(injector, principal, VIEW)).isEqualTo(AccessDecision.ALLOWED);
    }

    @Test
    void limitsEverybodyByRulesAlsoWithoutAuthentication() {
        Injector injector = Authenticators.injector(config(Optional.empty(), "**", "*: read topics=* groups=*"));

        Principal principal = authenticate(injector, new Credentials.None());

        assertThat(decide(injector, principal, VIEW)).isEqualTo(AccessDecision.ALLOWED);
        assertThat(decide(injector, principal, new Permission.WriteTopic(new TopicName("demo"))))
                .isEqualTo(AccessDecision.DENIED);
    }

    @Test
    void letsInTheUsersOfTheFileThatHaveARole() throws IOException {
        Path file = Files.writeString(directory.resolve("password.properties"), "alice: secret,admin\nbob: secret\n");

        Injector injector = Authenticators.injector(config(Optional.of(file), "admin", ""));

        Principal alice = authenticate(injector, Authenticators.credentials("alice", "secret"));
        Principal bob = authenticate(injector, Authenticators.credentials("bob", "secret"));
        assertThat(decide(injector, alice, VIEW)).isEqualTo(AccessDecision.ALLOWED);
        assertThat(decide(injector, bob, VIEW)).isEqualTo(AccessDecision.DENIED);
    }

    @Test
    void doesNotStartWithoutItsPasswordFile() {
        Path missing = directory.resolve("missing.properties");

        assertThatExceptionOfType(CreationException.class)
                .isThrownBy(() -> Authenticators.injector(Authenticators.passwords(missing)))
                .withMessageContaining(missing.toString());
    }

    private static AuthConfig config(Optional<Path> users, String role, String rules) {
        return new AuthConfig(
                "realm",
                users.map(file -> new PasswordConfig(Optional.of(file))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(role),
                AccessRulesConfig.parse(rules));
    }

    private static Principal authenticate(Injector injector, Credentials credentials) {
        return injector.getInstance(Authenticator.class)
                .authenticate(credentials)
                .orElseThrow();
    }

    private static AccessDecision decide(Injector injector, Principal principal, Permission permission) {
        return injector.getInstance(AccessPolicy.class).decide(principal, permission);
    }
}
