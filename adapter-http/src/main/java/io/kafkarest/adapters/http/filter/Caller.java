package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.security.Principal;
import jakarta.ws.rs.core.SecurityContext;

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
    public String getAuthenticationScheme() {
        return SecurityContext.BASIC_AUTH;
    }

    private record Verified(Principal principal) implements java.security.Principal {
        @Override
        public String getName() {
            return principal.name();
        }
    }
}
