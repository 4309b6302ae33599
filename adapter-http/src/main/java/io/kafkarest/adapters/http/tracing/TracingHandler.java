package io.kafkarest.adapters.http.tracing;

import io.kafkarest.adapters.http.filter.ProbePaths;
import io.kafkarest.adapters.http.management.ManagementHandler;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.out.RequestSpan;
import io.kafkarest.ports.out.Tracer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Begins the span of a request, in front of every other handler; {@link TracingRequestLog} ends it. */
final class TracingHandler extends Handler.Wrapper {

    private final Tracer tracer;

    TracingHandler(Tracer tracer) {
        this.tracer = tracer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = request.getHttpURI().getPath();
        // What operators and orchestrators ask every few seconds is no traffic that anybody follows.
        if (path != null && !ManagementHandler.isReachedBy(request) && !ProbePaths.contain(path)) {
            RequestTrace.remember(start(request, path), request);
        }
        return super.handle(request, response, callback);
    }

    /** Without the query, in which there may be credentials. */
    private RequestSpan start(Request request, String path) {
        RequestMethod method = RequestMethod.of(request);
        RequestSpan span = tracer.startRequest(caller(request.getHeaders()), method.shown());
        span.attribute("http.request.method", method.known());
        if (!method.isKnown()) {
            span.attribute("http.request.method_original", request.getMethod());
        }
        span.attribute("url.path", path);
        String scheme = request.getHttpURI().getScheme();
        if (scheme != null) {
            span.attribute("url.scheme", scheme);
        }
        return span;
    }

    /** Two headers that say where in a trace a request stands say nothing. */
    private static Optional<TraceContext> caller(HttpFields headers) {
        List<String> parents = headers.getValuesList(TraceContext.TRACEPARENT);
        return parents.size() == 1 ? TraceContext.parse(parents.get(0), state(headers)) : Optional.empty();
    }

    /** Several headers are one list. */
    private static @Nullable String state(HttpFields headers) {
        List<String> states = headers.getValuesList(TraceContext.TRACESTATE);
        return states.isEmpty() ? null : String.join(",", states);
    }
}
