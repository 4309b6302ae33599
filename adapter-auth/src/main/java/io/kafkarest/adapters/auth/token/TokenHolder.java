package io.kafkarest.adapters.auth.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.kafkarest.adapters.auth.config.TokenClaimsConfig;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who holds a token, as its claims say, which have been verified. */
final class TokenHolder {

    private final TokenClaimsConfig names;

    TokenHolder(TokenClaimsConfig names) {
        this.names = names;
    }

    /** The holder, or empty if the token does not name him. */
    Optional<Principal> of(JWTClaimsSet verified, Secret token) {
        Map<String, Object> claims = verified.toJSONObject();
        if (!(claims.get("exp") instanceof Number expiry) || verified.getSubject() == null) {
            // They have to be there, but may be null.
            return Optional.empty();
        }
        Proof proof = new Proof.Token(
                verified.getIssuer(), verified.getSubject(), Instant.ofEpochSecond(expiry.longValue()), token);
        return claim(claims, names.name())
                .filter(name -> name instanceof String text && !text.isBlank())
                .map(name -> new Principal(name.toString(), roles(claims), proof));
    }

    private Set<String> roles(Map<String, Object> claims) {
        Object found = claim(claims, names.roles()).orElse("");
        Stream<?> roles = found instanceof Collection<?> list
                ? list.stream()
                : Arrays.stream(found.toString().split("\\s+"));
        return roles.filter(String.class::isInstance)
                .map(Object::toString)
                .filter(role -> !role.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The claim with this name, though it has dots, as those of some issuers are URLs; else the dots lead into claims. */
    private static Optional<Object> claim(Map<?, ?> claims, String name) {
        if (claims.get(name) != null) {
            return Optional.ofNullable(claims.get(name));
        }
        Object found = claims;
        for (String step : name.split("\\.", -1)) {
            found = step(found, step);
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Object step(@Nullable Object claim, String name) {
        return claim instanceof Map<?, ?> nested ? nested.get(name) : null;
    }
}
