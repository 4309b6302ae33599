package io.kafkarest.domain.security;

import static java.util.Objects.requireNonNull;

/**
 * What somebody logs in to the cluster with.
 *
 * @param mechanism the SASL mechanism: {@code PLAIN}, {@code SCRAM-SHA-256} or {@code SCRAM-SHA-512}
 * @param user as the cluster knows him
 * @param password his, never shown
 */
public record ClusterCredentials(String mechanism, String user, Secret password) {
    public ClusterCredentials {
        requireNonNull(mechanism, "mechanism");
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }
}
