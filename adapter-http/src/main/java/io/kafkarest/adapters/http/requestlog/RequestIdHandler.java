package io.kafkarest.adapters.http.requestlog;

import io.kafkarest.adapters.http.error.CorrelationId;
import jakarta.inject.Inject;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives each request an id, and its answer the same. */
public final class RequestIdHandler extends Handler.Wrapper {

    private final RequestIds ids = new RequestIds();

    @Inject
    RequestIdHandler() {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String id = ids.idFor(request.getHeaders().get(CorrelationId.HEADER));
        CorrelationId.remember(id, request);
        response.getHeaders().put(CorrelationId.HEADER, id);
        return super.handle(request, response, callback);
    }
}
