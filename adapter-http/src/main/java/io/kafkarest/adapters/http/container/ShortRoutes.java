package io.kafkarest.adapters.http.container;

import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tries the short routes before Jersey. If none of them takes long, the thread that found a request handles it, and goes on
 * looking; to hand it to another thread and to wake that costs as much as to handle it. What takes longer, and Jersey, which may
 * wait, get a thread of the pool.
 */
final class ShortRoutes extends Handler.Wrapper {

    private static final byte[] NOTHING = {};

    /** Bodies that are read in less time than it takes to find another thread for them and to wake it: bytes. */
    private static final int AT_ONCE = 64 * 1024;

    private final List<ShortRoute> routes;
    private final boolean areImmediate;

    ShortRoutes(Set<ShortRoute> routes) {
        this.routes = List.copyOf(routes);
        this.areImmediate = routes.stream().allMatch(ShortRoute::isImmediate);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        byte[] body = request.getAttribute(LoadedBody.ATTRIBUTE) instanceof byte[] bytes ? bytes : NOTHING;
        if (!areImmediate) {
            return isTaken(request, body, response, callback) || super.handle(request, response, callback);
        }
        boolean isSmall = body.length <= AT_ONCE;
        if (!isSmall || !isTaken(request, body, response, callback)) {
            request.getContext().execute(() -> handleOnAThread(isSmall, request, body, response, callback));
        }
        return true;
    }

    /** Whether none of them takes long, whatever the request. */
    boolean areImmediate() {
        return areImmediate;
    }

    @Override
    public InvocationType getInvocationType() {
        return areImmediate ? InvocationType.NON_BLOCKING : super.getInvocationType();
    }

    private boolean isTaken(Request request, byte[] body, Response response, Callback callback) {
        for (ShortRoute each : routes) {
            if (each.handle(request, body, response, callback)) {
                return true;
            }
        }
        return false;
    }

    private void handleOnAThread(boolean wasTried, Request request, byte[] body, Response response, Callback callback) {
        try {
            boolean isTaken = (!wasTried && isTaken(request, body, response, callback))
                    || super.handle(request, response, callback);
            if (!isTaken) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }
}
