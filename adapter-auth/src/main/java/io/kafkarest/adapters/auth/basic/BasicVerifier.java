package io.kafkarest.adapters.auth.basic;

import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.file.ReloadedFile;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;
import io.kafkarest.adapters.auth.verify.Fingerprints;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows the users of a password file. */
final class BasicVerifier implements CredentialVerifier {

    private final String challenge;
    private final ReloadedFile<Users> file;
    private final Fingerprints fingerprints = Fingerprints.withRandomKey();

    @Inject
    BasicVerifier(AuthConfig config, PasswordFile file) {
        this.challenge = CredentialVerifier.challenge("Basic", config.realm());
        this.file = file.users();
    }

    @Override
    public boolean understands(Credentials credentials) {
        return credentials instanceof UserPassword;
    }

    @Override
    public Optional<Principal> verify(Credentials credentials) {
        return credentials instanceof UserPassword given ? verified(given) : Optional.empty();
    }

    @Override
    public Optional<String> challenge(Credentials refused) {
        return Optional.of(challenge);
    }

    private Optional<Principal> verified(UserPassword given) {
        String fingerprint = fingerprints.of(given.user(), given.password());
        return file.current()
                .rolesOf(given, fingerprint)
                .map(roles -> new Principal(given.user(), roles, new Proof.Password(given.password(), fingerprint)));
    }
}
