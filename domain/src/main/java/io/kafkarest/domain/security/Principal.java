package io.kafkarest.domain.security;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * Who calls, as far as it was verified.
 *
 * @param name the verified name
 * @param roles the roles that the name has
 * @param proof how it was verified; what is kept per caller is kept by name and proof, never by name alone
 */
public record Principal(String name, Set<String> roles, Proof proof) {

    /** The caller of a proxy that asks for no credentials. */
    public static final Principal ANONYMOUS = new Principal("anonymous", Set.of());

    /** The caller of a path that needs no credentials, on a proxy that asks for them elsewhere. */
    public static final Principal EXEMPT = new Principal("anonymous", Set.of(), new Proof.Exempt());

    public Principal {
        requireNonNull(name, "name");
        roles = Set.copyOf(roles);
        requireNonNull(proof, "proof");
    }

    /** A caller who had nothing to prove. */
    public Principal(String name, Set<String> roles) {
        this(name, roles, new Proof.NotAsked());
    }

    /** Who this is, also after he has got a new password, a new token, other roles. */
    public CallerIdentity identity() {
        return new CallerIdentity(name, proof.authority());
    }
}
