package io.kafkarest.domain.security;

import static java.util.Objects.requireNonNull;

/** What a request brought along to say who it is. */
public sealed interface Credentials {

    /** Nothing. */
    record None() implements Credentials {}

    /**
     * A user name and a password.
     *
     * @param user as given
     * @param password as given, never shown
     */
    record UserPassword(String user, Secret password) implements Credentials {
        public UserPassword {
            requireNonNull(user, "user");
            requireNonNull(password, "password");
        }
    }

    /**
     * Something that no authenticator here understands.
     *
     * @param scheme what it called itself
     */
    record Unknown(String scheme) implements Credentials {
        public Unknown {
            requireNonNull(scheme, "scheme");
        }
    }
}
