package io.kafkarest.ports.out;

import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import java.util.List;
import java.util.Optional;

/** Verifies who calls. */
public interface Authenticator {

    /**
     * The principal that the credentials prove, or empty if they prove nobody. Wrong password and unknown user cannot be told
     * apart, also not by time. Deny on any doubt. For no credentials, however odd, does it fail otherwise than so: with {@code AUTHENTICATION_FAILED}, which is as
     * good as empty and has words for it; and with {@code BROKER_UNREACHABLE} or {@code OVERLOADED} if the one cannot be asked who
     * would know.
     */
    Optional<Principal> authenticate(Credentials credentials);

    /**
     * The challenges for {@code WWW-Authenticate} that tell the one who was refused how to say who he is; empty if there is
     * nothing to say in a header.
     */
    List<String> challenges(Credentials refused);

    /**
     * Whether {@link #authenticate} never waits and never works for longer than some microseconds, whatever the credentials. It may
     * then be called on a thread that serves many connections; otherwise each call has a thread of its own.
     */
    default boolean answersAtOnce() {
        return false;
    }
}
