package io.kafkarest.adapters.auth.cluster;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;

/** Adds the method that asks for a user name and a password, and the cluster whether they are right. */
public final class ClusterAuthenticationModule extends AbstractModule {

    @Override
    protected void configure() {
        Multibinder.newSetBinder(binder(), CredentialVerifier.class)
                .addBinding()
                .to(ClusterVerifier.class)
                .in(Scopes.SINGLETON);
    }
}
