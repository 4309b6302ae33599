package io.kafkarest.adapters.kafka.client;

import static java.util.Objects.requireNonNull;

import io.kafkarest.domain.security.Secret;
import java.time.Instant;

/** What a caller's clients log in with. */
sealed interface CallerLogin {

    /** The SASL mechanism. */
    String mechanism();

    /** Whether it takes the place of one that the same caller brought before. */
    boolean replaces(CallerLogin former);

    /** A name and a password, for PLAIN or SCRAM. */
    record Password(String mechanism, String user, Secret password) implements CallerLogin {
        public Password {
            requireNonNull(mechanism, "mechanism");
            requireNonNull(user, "user");
            requireNonNull(password, "password");
        }

        @Override
        public boolean replaces(CallerLogin former) {
            return true;
        }
    }

    /** A token, for OAUTHBEARER. */
    record Token(String subject, Instant expiry, Secret token) implements CallerLogin {
        public Token {
            requireNonNull(subject, "subject");
            requireNonNull(expiry, "expiry");
            requireNonNull(token, "token");
        }

        @Override
        public String mechanism() {
            return "OAUTHBEARER";
        }

        /** Requests overtake each other: of two tokens the one counts that lasts longer. */
        @Override
        public boolean replaces(CallerLogin former) {
            return !(former instanceof Token other) || expiry.isAfter(other.expiry);
        }
    }
}
