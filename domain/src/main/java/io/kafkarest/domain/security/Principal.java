package io.kafkarest.domain.security;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Who calls, as far as it was verified.
 *
 * @param name the verified name
 * @param roles the roles that the credential store gives to the name
 */
public record Principal(String name, Set<String> roles) {

    /** The caller of a proxy that asks for no credentials. */
    public static final Principal ANONYMOUS = new Principal("anonymous", Set.of());

    public Principal {
        requireNonNull(name, "name");
        roles = Set.copyOf(roles);
    }
}
