package io.kafkarest.domain.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** How a caller has proven who he is. Holds what it takes to act in his name; no part of that is ever shown. */
public sealed interface Proof {

    /** Who vouches for the caller's name. The same name from somebody else is another caller. */
    String authority();

    /** There was nothing to prove: the proxy asks nobody who he is. */
    record NotAsked() implements Proof {
        @Override
        public String authority() {
            return "";
        }
    }

    /** There was nothing to prove: the path is open to everybody, while others are not. */
    record Exempt() implements Proof {
        @Override
        public String authority() {
            return "";
        }
    }

    /**
     * The password of the name.
     *
     * @param password the one that was right
     * @param fingerprint equal for equal names and passwords for as long as the process lives, and of no other use: what is kept
     *     for a caller is found by this, so that nobody finds it with a wrong password
     */
    record Password(Secret password, String fingerprint) implements Proof {
        public Password {
            requireNonNull(password, "password");
            requireNonNull(fingerprint, "fingerprint");
        }

        @Override
        public String authority() {
            return "password";
        }
    }

    /**
     * A signed token. Those who follow it have other values, but the same issuer and subject.
     *
     * @param issuer who signed it
     * @param subject what the issuer calls the caller, whatever claim has become his name here
     * @param expiry when it ends
     * @param token as it was given
     */
    record Token(String issuer, String subject, Instant expiry, Secret token) implements Proof {
        public Token {
            requireNonNull(issuer, "issuer");
            requireNonNull(subject, "subject");
            requireNonNull(expiry, "expiry");
            requireNonNull(token, "token");
        }

        @Override
        public String authority() {
            return "token of " + subject + " by " + issuer;
        }
    }

    /**
     * The key of a certificate.
     *
     * @param subject the distinguished name of the certificate, whatever has become of it as a name here
     */
    record Certificate(String subject) implements Proof {
        public Certificate {
            requireNonNull(subject, "subject");
        }

        @Override
        public String authority() {
            return "certificate of " + subject;
        }
    }
}
