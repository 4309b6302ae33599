package io.kafkarest.domain.security;

import static java.util.Objects.requireNonNull;

/**
 * Who a caller is, whatever password, token or roles he has at the moment.
 *
 * @param name the verified name
 * @param authority who vouches for it; the same name from somebody else is another caller
 */
public record CallerIdentity(String name, String authority) {

    public CallerIdentity {
        requireNonNull(name, "name");
        requireNonNull(authority, "authority");
    }
}
