package io.kafkarest.adapters.auth.anonymous;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import io.kafkarest.ports.out.Authenticator;

/** Binds the authenticator that asks for nothing. */
public final class AnonymousAuthenticationModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Authenticator.class).to(AnonymousAuthenticator.class).in(Scopes.SINGLETON);
    }
}
