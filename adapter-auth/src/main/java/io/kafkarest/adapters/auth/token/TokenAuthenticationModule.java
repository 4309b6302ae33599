package io.kafkarest.adapters.auth.token;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.auth.config.TokenConfig;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;

/** Adds the method that asks for a signed token. */
public final class TokenAuthenticationModule extends AbstractModule {

    private final TokenConfig config;

    /** Such tokens are believed. */
    public TokenAuthenticationModule(TokenConfig config) {
        this.config = config;
    }

    @Override
    protected void configure() {
        bind(TokenConfig.class).toInstance(config);
        bind(SigningKeys.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), CredentialVerifier.class)
                .addBinding()
                .to(TokenVerifier.class)
                .in(Scopes.SINGLETON);
    }
}
