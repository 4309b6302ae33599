package io.kafkarest.adapters.auth.basic;

import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.Authenticator;
import jakarta.inject.Inject;
import java.util.Optional;

/** Knows the users of a password file. */
final class BasicAuthenticator implements Authenticator {

    private final String challenge;
    private final PasswordFile users;

    @Inject
    BasicAuthenticator(AuthConfig config, PasswordFile users) {
        this.challenge = "Basic realm=\"" + quoted(config.realm()) + "\"";
        this.users = users;
    }

    @Override
    public Optional<Principal> authenticate(Credentials credentials) {
        return credentials instanceof UserPassword given ? verified(given) : Optional.empty();
    }

    @Override
    public Optional<String> challenge() {
        return Optional.of(challenge);
    }

    private Optional<Principal> verified(UserPassword given) {
        // The digests are computed first and for everybody, so that an unknown user takes as long as a wrong password.
        PasswordDigests digests = PasswordDigests.of(given.password());
        PasswordFile.User user = users.userOrNobody(given.user());
        return user.password().matches(digests) ? Optional.of(user.principal()) : Optional.empty();
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
