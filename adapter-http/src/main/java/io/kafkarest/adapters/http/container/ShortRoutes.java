package io.kafkarest.adapters.http.container;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Tries the short routes before Jersey. */
final class ShortRoutes extends Handler.Wrapper {

    private static final byte[] NOTHING = {};

    private final List<ShortRoute> routes;

    ShortRoutes(Set<ShortRoute> routes) {
        this.routes = List.copyOf(routes);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        byte[] body = request.getAttribute(LoadedBody.ATTRIBUTE) instanceof byte[] bytes ? bytes : NOTHING;
        for (ShortRoute each : routes) {
            if (each.handle(request, body, response, callback)) {
                return true;
            }
        }
        return super.handle(request, response, callback);
    }
}
