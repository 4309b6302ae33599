package io.kafkarest.adapters.auth.certificate;

import io.kafkarest.adapters.auth.config.PrincipalMappingConfig;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.ClientCertificate;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Names the holders of certificates. That the certificate is good has been found out by the listener. */
final class CertificateVerifier implements CredentialVerifier {

    private final PrincipalMappingConfig mapping;

    @Inject
    CertificateVerifier(PrincipalMappingConfig mapping) {
        this.mapping = mapping;
    }

    @Override
    public boolean understands(Credentials credentials) {
        return credentials instanceof ClientCertificate;
    }

    @Override
    public Optional<Principal> verify(Credentials credentials) {
        return credentials instanceof ClientCertificate certificate
                ? mapping.nameOf(certificate.subject())
                        .filter(name -> !name.isBlank())
                        .map(name -> new Principal(name, Set.of(), new Proof.Certificate(certificate.subject())))
                : Optional.empty();
    }

    /** There is no header that asks for a certificate. */
    @Override
    public Optional<String> challenge(Credentials refused) {
        return Optional.empty();
    }
}
