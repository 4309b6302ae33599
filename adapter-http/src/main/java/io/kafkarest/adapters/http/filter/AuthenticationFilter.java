package io.kafkarest.adapters.http.filter;

import io.kafkarest.adapters.http.error.ErrorResponse;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Principal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/**
 * Lets nobody in who is not proven to be somebody (401), nor anybody who may not use the proxy (403), before it tells what
 * is there. The probes need no credentials.
 */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class AuthenticationFilter implements ContainerRequestFilter {

    private final Admission admission;

    @Inject
    AuthenticationFilter(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (ProbePaths.contain(request)) {
            return;
        }
        Credentials credentials = PresentedCredentials.of(request);
        Optional<Principal> principal =
                admission.identify(request.getMethod(), request.getUriInfo().getPath(false), credentials);
        if (principal.isEmpty()) {
            request.abortWith(unauthorized(credentials));
        } else if (!admission.mayEnter(principal.get())) {
            request.abortWith(refusal(Response.Status.FORBIDDEN).build());
        } else {
            letIn(request, principal.get());
        }
    }

    private static void letIn(ContainerRequestContext request, Principal principal) {
        request.setSecurityContext(
                new Caller(principal, request.getSecurityContext().isSecure()));
    }

    private Response unauthorized(Credentials refused) {
        Response.ResponseBuilder answer = refusal(Response.Status.UNAUTHORIZED);
        admission.challenges(refused).forEach(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer.build();
    }

    private static Response.ResponseBuilder refusal(Response.Status status) {
        return Response.status(status)
                .entity(ErrorResponse.ofStatus(status.getStatusCode(), status.getReasonPhrase())
                        .toJson());
    }
}
