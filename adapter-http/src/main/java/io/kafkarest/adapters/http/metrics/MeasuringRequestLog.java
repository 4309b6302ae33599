package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.endpoint.RequestedEndpoint;
import jakarta.inject.Inject;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;

/** Measures each request at its end, where Jetty would have it logged: also those that reach no handler. */
public final class MeasuringRequestLog implements RequestLog {

    private final RequestMeters meters;

    @Inject
    MeasuringRequestLog(RequestMeters meters) {
        this.meters = meters;
    }

    @Override
    public void log(Request request, Response response) {
        meters.of(RequestedEndpoint.of(request).orElse(null))
                .count(
                        response.getStatus(),
                        NanoTime.since(request.getBeginNanoTime()),
                        Request.getContentBytesRead(request),
                        Response.getContentBytesWritten(response));
    }
}
