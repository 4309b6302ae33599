package io.kafkarest.adapters.auth.basic;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.ports.out.Authenticator;

/** Binds the authenticator that asks for a user name and a password. */
public final class BasicAuthenticationModule extends AbstractModule {

    private final AuthConfig config;

    /** Takes the users from the password file of this configuration. */
    public BasicAuthenticationModule(AuthConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(AuthConfig.class).toInstance(config);
        bind(PasswordFile.class).in(Scopes.SINGLETON);
        bind(Authenticator.class).to(BasicAuthenticator.class).in(Scopes.SINGLETON);
    }
}
