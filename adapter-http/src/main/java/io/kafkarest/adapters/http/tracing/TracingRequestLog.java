package io.kafkarest.adapters.http.tracing;

import io.kafkarest.adapters.http.endpoint.EndpointDirectory;
import io.kafkarest.adapters.http.endpoint.RequestedEndpoint;
import io.kafkarest.ports.out.RequestSpan;
import java.util.Optional;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.jspecify.annotations.Nullable;

/** Ends the span of a request where Jetty would have it logged: when the last byte of its answer is written, or never will be. */
final class TracingRequestLog implements RequestLog {

    private final EndpointDirectory endpoints;
    private final @Nullable RequestLog next;

    /** Goes on with another log, if there is one. */
    TracingRequestLog(EndpointDirectory endpoints, @Nullable RequestLog next) {
        this.endpoints = endpoints;
        this.next = next;
    }

    @Override
    public void log(Request request, Response response) {
        RequestTrace.spanOf(request).ifPresent(span -> end(span, request, response.getStatus()));
        if (next != null) {
            next.log(request, response);
        }
    }

    private void end(RequestSpan span, Request request, int status) {
        span.attribute("http.response.status_code", status);
        if (HttpStatus.isServerError(status)) {
            span.fail(Integer.toString(status));
        }
        String method = RequestMethod.of(request).shown();
        Optional<String> route = RequestedEndpoint.of(request).flatMap(endpoints::pathOf);
        route.ifPresent(path -> span.attribute("http.route", path));
        span.end(route.map(path -> method + " " + path).orElse(method));
    }
}
