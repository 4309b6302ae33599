package io.kafkarest.adapters.http.requestlog;

import io.kafkarest.adapters.http.filter.Caller;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Keeps the name of the caller, once he is proven, for the request log. */
@PreMatching
@Priority(LoggedCaller.AFTER_AUTHENTICATION)
public final class LoggedCaller implements ContainerRequestFilter {

    static final int AFTER_AUTHENTICATION = Priorities.AUTHENTICATION + 1;

    private static final String ATTRIBUTE = LoggedCaller.class.getName();

    @Inject
    LoggedCaller() {}

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() != null) {
            Principal caller = Caller.of(request.getSecurityContext());
            if (isSomebody(caller)) {
                request.setProperty(ATTRIBUTE, caller.name());
            }
        }
    }

    /** Keeps the name for a request that Jersey does not see. */
    public static void remember(Principal caller, Request request) {
        if (isSomebody(caller)) {
            request.setAttribute(ATTRIBUTE, caller.name());
        }
    }

    private static boolean isSomebody(Principal caller) {
        return !(caller.proof() instanceof Proof.NotAsked) && !(caller.proof() instanceof Proof.Exempt);
    }

    static @Nullable String of(Request request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
