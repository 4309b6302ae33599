package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/** The caller as the request log names him, which separates its fields by spaces and its requests by lines. */
final class LoggedUser implements Request.AuthenticationState {

    private static final Pattern WOULD_BREAK_THE_LINE = Pattern.compile("[\\s\"\\p{Cntrl}]");

    private final String name;

    private LoggedUser(String name) {
        this.name = name;
    }

    static LoggedUser of(Principal principal) {
        boolean isNobody = principal.proof() instanceof Proof.NotAsked || principal.proof() instanceof Proof.Exempt;
        return new LoggedUser(
                isNobody ? "-" : WOULD_BREAK_THE_LINE.matcher(principal.name()).replaceAll("_"));
    }

    /** Leaves the name where the log looks for it. */
    void tell(ContainerRequestContext request) {
        request.setProperty(Request.AuthenticationState.class.getName(), this);
    }

    @Override
    public java.security.Principal getUserPrincipal() {
        return new Name(name);
    }

    private record Name(String name) implements java.security.Principal {
        @Override
        public String getName() {
            return name;
        }
    }
}
