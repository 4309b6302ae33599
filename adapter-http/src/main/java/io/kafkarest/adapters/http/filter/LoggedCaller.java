package io.kafkarest.adapters.http.filter;

import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The name of the caller, kept for the request log as soon as he is proven, whether or not he may do what he wants. */
public final class LoggedCaller {

    private static final String ATTRIBUTE = LoggedCaller.class.getName();

    private LoggedCaller() {}

    static void remember(Principal caller, ContainerRequestContext request) {
        if (isSomebody(caller)) {
            request.setProperty(ATTRIBUTE, caller.name());
        }
    }

    /** Keeps the name for a request that Jersey does not see. */
    public static void remember(Principal caller, Request request) {
        if (isSomebody(caller)) {
            request.setAttribute(ATTRIBUTE, caller.name());
        }
    }

    /** The name that was kept; null if the caller is nobody in particular. */
    public static @Nullable String of(Request request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }

    private static boolean isSomebody(Principal caller) {
        return !(caller.proof() instanceof Proof.NotAsked) && !(caller.proof() instanceof Proof.Exempt);
    }
}
