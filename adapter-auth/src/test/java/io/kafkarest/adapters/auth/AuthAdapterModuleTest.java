package io.kafkarest.adapters.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.domain.access.AccessDecision;
import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.Authenticator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthAdapterModuleTest {

    @TempDir
    private Path directory;

    @Test
    void letsInEverybodyWithoutAuthentication() {
        Injector injector = injector(AuthAdapterModule.withoutAuthentication());

        Principal principal = injector.getInstance(Authenticator.class)
                .authenticate(new Credentials.None())
                .orElseThrow();

        assertThat(decide(injector, principal)).isEqualTo(AccessDecision.ALLOWED);
    }

    @Test
    void letsInTheUsersOfTheFileThatHaveARole() throws IOException {
        Path file = Files.writeString(directory.resolve("password.properties"), "alice: secret,admin\nbob: secret\n");

        Injector injector =
                injector(AuthAdapterModule.withBasicAuthentication(new AuthConfig("realm", file, List.of("admin"))));

        assertThat(decide(injector, authenticate(injector, "alice"))).isEqualTo(AccessDecision.ALLOWED);
        assertThat(decide(injector, authenticate(injector, "bob"))).isEqualTo(AccessDecision.DENIED);
    }

    @Test
    void doesNotStartWithoutItsPasswordFile() {
        Path missing = directory.resolve("missing.properties");

        assertThatExceptionOfType(CreationException.class)
                .isThrownBy(() -> injector(
                        AuthAdapterModule.withBasicAuthentication(new AuthConfig("realm", missing, List.of("*")))))
                .withMessageContaining(missing.toString());
    }

    private static Principal authenticate(Injector injector, String user) {
        return injector.getInstance(Authenticator.class)
                .authenticate(new UserPassword(user, Secret.of("secret")))
                .orElseThrow();
    }

    private static AccessDecision decide(Injector injector, Principal principal) {
        return injector.getInstance(AccessPolicy.class).decide(principal, new Permission.ViewCluster());
    }

    private static Injector injector(Module module) {
        return Guice.createInjector(Stage.PRODUCTION, module, binder -> {
            binder.requireExplicitBindings();
            binder.requireAtInjectOnConstructors();
            binder.requireExactBindingAnnotations();
            binder.disableCircularProxies();
        });
    }
}
