package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.config.BodyConfig;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Goes on with a request only when its body is here as a whole, so that a slow sender holds some memory but no thread.
 * Bodies larger than the limit are 413, and 429 those for which others leave no room.
 */
final class BodyHandler extends Handler.Wrapper {

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private final int maxBytes;
    private final BodyMemory memory;

    BodyHandler(BodyConfig limits) {
        this.maxBytes = (int) Math.min(LONGEST_ARRAY, Math.min(limits.most(), limits.mostOfAll()));
        this.memory = new BodyMemory(limits.mostOfAll());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        // A body that is only somewhat too large is read to its end, or the sender would see a reset and no answer.
        if (request.getLength() > 2L * maxBytes) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
        } else {
            CollectedBody body = new CollectedBody(request, maxBytes, memory);
            BodyLoading loading = new BodyLoading(getHandler(), body, request, response, callback);
            if (loading.takesTime() && getInvocationType() == InvocationType.NON_BLOCKING) {
                request.getContext().execute(loading::begin);
            } else {
                loading.begin();
            }
        }
        return true;
    }
}
