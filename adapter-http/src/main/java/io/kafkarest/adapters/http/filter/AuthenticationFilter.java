package io.kafkarest.adapters.http.filter;

import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.error.ErrorResponse;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.Authenticator;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Lets nobody in who is not proven to be somebody; the probes need no credentials, nor does OPTIONS where pages of other
 * origins may call. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AuthenticationFilter implements ContainerRequestFilter {

    private final Authenticator authenticator;
    private final boolean opensOptions;

    @Inject
    AuthenticationFilter(Authenticator authenticator, GuardConfig guards) {
        this.authenticator = authenticator;
        this.opensOptions = guards.cors().isOn() && guards.cors().opensOptions();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (ProbePaths.contain(request) || (opensOptions && request.getMethod().equals(HttpMethod.OPTIONS))) {
            return;
        }
        Optional<Principal> principal =
                authenticator.authenticate(BasicCredentials.parse(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        if (principal.isPresent()) {
            boolean isSecure = request.getSecurityContext().isSecure();
            request.setSecurityContext(new Caller(principal.get(), isSecure));
        } else {
            request.abortWith(refusal());
        }
    }

    private Response refusal() {
        Response.ResponseBuilder answer = Response.status(Response.Status.UNAUTHORIZED)
                .entity(ErrorResponse.ofStatus(401, "Unauthorized").toJson());
        authenticator.challenge().ifPresent(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer.build();
    }
}
