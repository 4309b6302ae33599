package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import jakarta.ws.rs.core.SecurityContext;
import org.jspecify.annotations.Nullable;

/** The verified caller of a request, as JAX-RS hands him from the filter to the resources. */
public final class Caller implements SecurityContext {

    private final Principal principal;
    private final boolean isSecure;

    Caller(Principal principal, boolean isSecure) {
        this.principal = principal;
        this.isSecure = isSecure;
    }

    /** Who sent the request to which this belongs. */
    public static Principal of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Verified verified) {
            return verified.principal();
        }
        throw new IllegalStateException("a resource was reached past the authentication filter");
    }

    @Override
    public java.security.Principal getUserPrincipal() {
        return new Verified(principal);
    }

    @Override
    public boolean isUserInRole(String role) {
        return principal.roles().contains(role);
    }

    @Override
    public boolean isSecure() {
        return isSecure;
    }

    @Override
    public @Nullable String getAuthenticationScheme() {
        if (principal.proof() instanceof Proof.Password) {
            return SecurityContext.BASIC_AUTH;
        }
        if (principal.proof() instanceof Proof.Certificate) {
            return SecurityContext.CLIENT_CERT_AUTH;
        }
        return principal.proof() instanceof Proof.Token ? "BEARER" : null;
    }

    private record Verified(Principal principal) implements java.security.Principal {
        @Override
        public String getName() {
            return principal.name();
        }
    }
}
