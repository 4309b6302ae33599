package io.kafkarest.ports.out;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import java.util.Optional;

/** Verifies who calls. */
public interface Authenticator {

    /**
     * The principal that the credentials prove, or empty if they prove nobody. Wrong password and unknown user cannot be told
     * apart, also not by time. Deny on any doubt.
     */
    Optional<Principal> authenticate(Credentials credentials);

    /** The challenge for {@code WWW-Authenticate}, or empty if nobody needs to say who he is. */
    Optional<String> challenge();
}
