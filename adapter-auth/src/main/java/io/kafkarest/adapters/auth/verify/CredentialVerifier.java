package io.kafkarest.adapters.auth.verify;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import java.util.Optional;

/** One method of authentication. Keeps the promises of {@code Authenticator}, for the credentials that it understands. */
public interface CredentialVerifier {

    /** Whether credentials are of the kind that this method asks for, be they right or wrong. */
    boolean understands(Credentials credentials);

    /** The principal whom credentials prove that it understands, or empty. */
    Optional<Principal> verify(Credentials credentials);

    /** What tells the one who was refused how to use this method, if a header can. */
    Optional<String> challenge(Credentials refused);

    /** A challenge with the name of the realm. */
    static String challenge(String scheme, String realm) {
        return scheme + " realm=\"" + realm.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
