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
     * A token that is worth something to whoever holds it.
     *
     * @param token as given, never shown
     */
    record BearerToken(Secret token) implements Credentials {
        public BearerToken {
            requireNonNull(token, "token");
        }
    }

    /**
     * The certificate of a connection whose other end has proven to hold its key, and whose chain was verified.
     *
     * @param subject the distinguished name, in the form of RFC 2253
     */
    record ClientCertificate(String subject) implements Credentials {
        public ClientCertificate {
            requireNonNull(subject, "subject");
        }
    }

    /**
     * A certificate, and something else besides.
     *
     * @param certificate of the connection
     * @param other of the request; neither nothing nor a certificate
     */
    record Both(ClientCertificate certificate, Credentials other) implements Credentials {
        public Both {
            requireNonNull(certificate, "certificate");
            requireNonNull(other, "other");
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
