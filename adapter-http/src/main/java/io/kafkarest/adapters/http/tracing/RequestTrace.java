package io.kafkarest.adapters.http.tracing;

import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.RequestSpan;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The span of a request, kept with it. */
public final class RequestTrace {

    private static final String ATTRIBUTE = RequestTrace.class.getName();

    private RequestTrace() {}

    /** Where the request stands in a trace; empty if nobody traces it. */
    public static Optional<TraceContext> of(ContainerRequestContext request) {
        return contextOf(request.getProperty(ATTRIBUTE));
    }

    /** The same, for a request that Jersey does not see. */
    public static Optional<TraceContext> of(Request request) {
        return contextOf(request.getAttribute(ATTRIBUTE));
    }

    static void remember(RequestSpan span, Request request) {
        request.setAttribute(ATTRIBUTE, span);
    }

    static Optional<RequestSpan> spanOf(Request request) {
        return Optional.ofNullable((RequestSpan) request.getAttribute(ATTRIBUTE));
    }

    private static Optional<TraceContext> contextOf(@Nullable Object span) {
        return span instanceof RequestSpan known ? Optional.of(known.context()) : Optional.empty();
    }
}
