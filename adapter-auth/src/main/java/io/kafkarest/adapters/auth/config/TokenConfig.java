package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Which tokens are believed.
 *
 * @param keys the JWKS of the issuer, by {@code https}, {@code http} or {@code file}
 * @param issuer the only issuer, to the letter
 * @param audiences of which a token has to name one
 * @param clockSkew by how much the clocks of issuer and proxy may differ
 * @param algorithms of signatures, and no others; all of them asymmetric
 * @param claims what a token says of its holder
 * @param keysRefresh how long keys are used before they are fetched again
 */
public record TokenConfig(
        URI keys,
        String issuer,
        Set<String> audiences,
        Duration clockSkew,
        Set<String> algorithms,
        TokenClaimsConfig claims,
        Duration keysRefresh) {

    // A shared secret is none of ours, and with "none" or a secret everybody could sign.
    private static final Set<String> ASYMMETRIC =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");

    public TokenConfig {
        requireNonNull(keys, "keys");
        requireNonNull(issuer, "issuer");
        audiences = Set.copyOf(audiences);
        requireNonNull(clockSkew, "clockSkew");
        algorithms = Set.copyOf(algorithms);
        requireNonNull(claims, "claims");
        requireNonNull(keysRefresh, "keysRefresh");
        if (issuer.isBlank() || audiences.isEmpty() || algorithms.isEmpty()) {
            throw new IllegalArgumentException("tokens need an issuer, an audience and an algorithm to be believed");
        }
        algorithms(List.copyOf(algorithms));
    }

    /** Checks that a list holds nothing but algorithms by which a public key tells who signed. */
    public static List<String> algorithms(List<String> names) {
        names.forEach(each -> {
            if (!ASYMMETRIC.contains(each)) {
                throw new IllegalArgumentException(
                        "'%s' is not one of RS, PS or ES with 256, 384 or 512".formatted(each));
            }
        });
        return names;
    }
}
