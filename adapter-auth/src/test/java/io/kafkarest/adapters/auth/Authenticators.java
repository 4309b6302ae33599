package io.kafkarest.adapters.auth;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.kafkarest.adapters.auth.config.AccessRulesConfig;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.adapters.auth.config.PrincipalMappingConfig;
import io.kafkarest.adapters.auth.config.TokenConfig;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.Authenticator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The adapter as the wiring puts it together. */
final class Authenticators {

    static final String REALM = "Kafka \"Rest\"";

    private Authenticators() {}

    static Authenticator of(AuthConfig config) {
        return injector(config).getInstance(Authenticator.class);
    }

    static Injector injector(AuthConfig config) {
        return Guice.createInjector(Stage.PRODUCTION, AuthAdapterModule.of(config), binder -> {
            binder.requireExplicitBindings();
            binder.requireAtInjectOnConstructors();
            binder.requireExactBindingAnnotations();
            binder.disableCircularProxies();
        });
    }

    static AuthConfig passwords(Path usersFile) {
        return config(Optional.of(new PasswordConfig(Optional.of(usersFile))), Optional.empty(), Optional.empty());
    }

    static AuthConfig tokens(TokenConfig tokens) {
        return config(Optional.empty(), Optional.of(tokens), Optional.empty());
    }

    static AuthConfig certificates(String rules) {
        return config(Optional.empty(), Optional.empty(), Optional.of(PrincipalMappingConfig.parse(rules)));
    }

    static AuthConfig config(
            Optional<PasswordConfig> passwords,
            Optional<TokenConfig> tokens,
            Optional<PrincipalMappingConfig> certificates) {
        return new AuthConfig(
                REALM, passwords, tokens, certificates, Optional.empty(), List.of("*"), AccessRulesConfig.NONE);
    }

    static AuthConfig withRoles(AuthConfig config, Path rolesFile) {
        return new AuthConfig(
                config.realm(),
                config.passwords(),
                config.tokens(),
                config.certificates(),
                Optional.of(rolesFile),
                config.roles(),
                config.rules());
    }

    static Credentials credentials(String user, String password) {
        return new UserPassword(user, Secret.of(password));
    }
}
