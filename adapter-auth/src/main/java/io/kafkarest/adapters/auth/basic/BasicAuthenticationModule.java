package io.kafkarest.adapters.auth.basic;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;

/** Adds the method that asks for a user name and a password. */
public final class BasicAuthenticationModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(PasswordFile.class).in(Scopes.SINGLETON);
        Multibinder.newSetBinder(binder(), CredentialVerifier.class)
                .addBinding()
                .to(BasicVerifier.class)
                .in(Scopes.SINGLETON);
    }
}
