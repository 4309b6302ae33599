package io.kafkarest.adapters.auth.combined;

import io.kafkarest.adapters.auth.verify.CredentialVerifier;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.Authenticator;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves credentials to the method that understands them. What a request says in a header comes before the certificate of its
 * connection, and if it is wrong, the certificate does not help.
 */
final class CombinedAuthenticator implements Authenticator {

    private final List<CredentialVerifier> verifiers;
    private final RoleFile roles;

    @Inject
    CombinedAuthenticator(Set<CredentialVerifier> verifiers, RoleFile roles) {
        this.verifiers = List.copyOf(verifiers);
        this.roles = roles;
    }

    @Override
    public Optional<Principal> authenticate(Credentials credentials) {
        Credentials decisive = decisive(credentials);
        return verifierOf(decisive).flatMap(each -> each.verify(decisive)).map(roles::added);
    }

    @Override
    public List<String> challenges(Credentials refused) {
        Credentials decisive = decisive(refused);
        return verifiers.stream()
                .flatMap(each -> each.challenge(decisive).stream())
                .toList();
    }

    private Credentials decisive(Credentials credentials) {
        if (!(credentials instanceof Credentials.Both both)) {
            return credentials;
        }
        return verifierOf(both.other()).isPresent() ? both.other() : both.certificate();
    }

    private Optional<CredentialVerifier> verifierOf(Credentials credentials) {
        return verifiers.stream().filter(each -> each.understands(credentials)).findFirst();
    }
}
