package io.kafkarest.adapters.http.requestlog;

import io.kafkarest.domain.security.Principal;
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
        java.security.Principal caller = request.getSecurityContext().getUserPrincipal();
        if (caller != null && !caller.getName().equals(Principal.ANONYMOUS.name())) {
            request.setProperty(ATTRIBUTE, caller.getName());
        }
    }

    static @Nullable String of(Request request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
