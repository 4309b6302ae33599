package io.kafkarest.adapters.http.filter;

import io.kafkarest.adapters.http.error.ErrorResponse;
import io.kafkarest.adapters.http.error.ProxyExceptionMapper;
import io.kafkarest.domain.error.ProxyException;
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
    private final ProxyExceptionMapper failures;

    @Inject
    AuthenticationFilter(Admission admission, ProxyExceptionMapper failures) {
        this.admission = admission;
        this.failures = failures;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (ProbePaths.contain(request)) {
            return;
        }
        Credentials credentials = PresentedCredentials.of(request);
        Optional<Principal> principal;
        try {
            principal = admission.identify(request, credentials);
        } catch (ProxyException e) {
            request.abortWith(unanswered(e, credentials));
            return;
        }
        principal.ifPresent(caller -> LoggedCaller.remember(caller, request));
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
        return challenged(refusal(Response.Status.UNAUTHORIZED), refused).build();
    }

    /** Somebody else was to say who calls, and has refused him, or did not answer. */
    private Response unanswered(ProxyException failure, Credentials given) {
        Response answer = failures.toResponse(failure);
        return answer.getStatus() == Response.Status.UNAUTHORIZED.getStatusCode()
                ? challenged(Response.fromResponse(answer), given).build()
                : answer;
    }

    private Response.ResponseBuilder challenged(Response.ResponseBuilder answer, Credentials refused) {
        admission.challenges(refused).forEach(challenge -> answer.header(HttpHeaders.WWW_AUTHENTICATE, challenge));
        return answer;
    }

    private static Response.ResponseBuilder refusal(Response.Status status) {
        return Response.status(status)
                .entity(ErrorResponse.ofStatus(status.getStatusCode(), status.getReasonPhrase())
                        .toJson());
    }
}
