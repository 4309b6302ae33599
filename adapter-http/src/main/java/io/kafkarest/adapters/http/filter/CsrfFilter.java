package io.kafkarest.adapters.http.filter;

import io.kafkarest.adapters.http.config.CsrfConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.error.ErrorResponse;
import io.kafkarest.domain.security.Principal;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Has whoever writes show a token that he was given before. A page of another site can make a browser write in the name of
 * its user, but neither read a token nor set a header. Known callers only: it comes after the authentication.
 */
@PreMatching
@Priority(CsrfFilter.AFTER_AUTHENTICATION)
public final class CsrfFilter implements ContainerRequestFilter {

    /** And when the request log knows the caller. */
    static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 2;

    private static final String REQUESTER = "X-Requested-By";
    private static final String PRESENTED = "X-Requested-With";
    private static final String HANDED_OUT = "X-CONFLUENT-CSRF-TOKEN";
    private static final int LONGEST_REQUESTER = 512;
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final CsrfConfig config;
    private final CsrfTokens tokens;

    @Inject
    CsrfFilter(GuardConfig guards, CsrfTokens tokens) {
        this.config = guards.csrf();
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!config.enabled() || ProbePaths.contain(request)) {
            return;
        }
        boolean asksForToken = request.getMethod().equals(HttpMethod.GET) && isEndpoint(request);
        if (!asksForToken && READING.contains(request.getMethod())) {
            return;
        }
        String requester = request.getHeaderString(REQUESTER);
        if (requester == null || requester.isBlank() || requester.length() > LONGEST_REQUESTER) {
            request.abortWith(refusal("The header X-Requested-By is missing, empty or too long."));
            return;
        }
        Principal caller = Caller.of(request.getSecurityContext());
        var holder = new CsrfTokens.Holder(caller.name(), caller.proof().authority(), requester);
        if (asksForToken) {
            request.abortWith(token(tokens.issue(holder)));
        } else if (!isAccepted(holder, request.getHeaderString(PRESENTED))) {
            request.abortWith(refusal("The header X-Requested-With does not hold a valid token; GET %s hands one out."
                    .formatted(config.endpoint())));
        }
    }

    private boolean isAccepted(CsrfTokens.Holder holder, @Nullable String presented) {
        return presented != null && tokens.accepts(holder, presented);
    }

    private boolean isEndpoint(ContainerRequestContext request) {
        String path = RequestPath.of(request);
        return path.equals(config.endpoint()) || path.equals(config.endpoint() + "/");
    }

    private static Response token(String token) {
        return Response.ok()
                .header(HANDED_OUT, token)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Response refusal(String message) {
        int status = Response.Status.BAD_REQUEST.getStatusCode();
        return Response.status(status)
                .entity(new ErrorResponse(status, message).toJson())
                .build();
    }
}
