package io.kafkarest.adapters.auth.certificate;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.multibindings.Multibinder;
import io.kafkarest.adapters.auth.config.PrincipalMappingConfig;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;

/** Adds the method that takes the certificate of the connection. */
public final class CertificateAuthenticationModule extends AbstractModule {

    private final PrincipalMappingConfig mapping;

    /** Names are made of certificates in this way. */
    public CertificateAuthenticationModule(PrincipalMappingConfig mapping) {
        this.mapping = mapping;
    }

    @Override
    protected void configure() {
        bind(PrincipalMappingConfig.class).toInstance(mapping);
        Multibinder.newSetBinder(binder(), CredentialVerifier.class)
                .addBinding()
                .to(CertificateVerifier.class)
                .in(Scopes.SINGLETON);
    }
}
