package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

/**
 * Where in a token the holder's name and roles are. Dots lead into nested claims.
 *
 * @param name the claim that becomes the name
 * @param roles the claim that has the roles, as a list or separated by spaces
 */
public record TokenClaimsConfig(String name, String roles) {

    public TokenClaimsConfig {
        requireNonNull(name, "name");
        requireNonNull(roles, "roles");
    }
}
