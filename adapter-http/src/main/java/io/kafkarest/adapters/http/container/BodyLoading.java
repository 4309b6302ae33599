package io.kafkarest.adapters.http.container;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The body of one request on its way in. Pieces are copied and given back at once: HTTP/2 lets a sender go on only for what
 * was given back.
 */
final class BodyLoading implements Invocable.Task {

    private static final Logger LOG = LoggerFactory.getLogger(BodyLoading.class);

    private final Handler next;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final CollectedBody body;
    private final boolean isCompressed;

    BodyLoading(Handler next, CollectedBody body, Request request, Response response, Callback callback) {
        this.next = next;
        this.body = body;
        this.request = request;
        this.response = response;
        this.callback = callback;
        // What unpacks the body takes the header out of the request that it hands on.
        this.isCompressed = Request.unWrap(request).getHeaders().contains(HttpHeader.CONTENT_ENCODING);
    }

    /** A few bytes may unpack to a lot. */
    boolean takesTime() {
        return isCompressed;
    }

    /** Reads what is here; goes on by itself if that is all, or later on another thread. */
    void begin() {
        if (isComplete()) {
            handOver();
        }
    }

    /** Reads more; called as soon as there is more, on a thread that must not be held, unless reading takes time. */
    @Override
    public void run() {
        if (isComplete()) {
            if (takesTime() || next.getInvocationType() == InvocationType.NON_BLOCKING) {
                handOver();
            } else {
                request.getContext().execute(this::handOver);
            }
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return takesTime() ? InvocationType.BLOCKING : InvocationType.NON_BLOCKING;
    }

    private boolean isComplete() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return false;
            }
            if (Content.Chunk.isFailure(chunk)) {
                giveUp(chunk);
                return false;
            }
            body.add(chunk.getByteBuffer());
            chunk.release();
            if (request.getAttribute(ExpiringAnswer.EXPIRED) != null) {
                // Somebody answered already, and what this sender has left to say is of no interest.
                callback.failed(new TimeoutException("the body came too late"));
                return false;
            }
            if (chunk.isLast() || body.isHopeless()) {
                return true;
            }
        }
    }

    private void giveUp(Content.Chunk failure) {
        // A failure that is not the last word is a sender that went to sleep.
        refuse(
                failure.isLast()
                        ? refusal(failure.getFailure())
                        : new HttpException.RuntimeException(HttpStatus.REQUEST_TIMEOUT_408));
    }

    /** Whatever is wrong with a body, its sender did it: one that cannot be inflated would be our fault otherwise. */
    private static Throwable refusal(Throwable failure) {
        return failure instanceof HttpException
                ? failure
                : new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, failure);
    }

    private void handOver() {
        if (body.isRefused()) {
            refuse(new HttpException.RuntimeException(body.refusal()));
            return;
        }
        try {
            byte[] whole = body.whole();
            request.setAttribute(LoadedBody.ATTRIBUTE, whole);
            if (!next.handle(new LoadedRequest(request, ByteBuffer.wrap(whole)), response, callback)) {
                refuse(new HttpException.RuntimeException(HttpStatus.NOT_FOUND_404));
            }
        } catch (Throwable failure) {
            refuse(failure);
        }
    }

    private void refuse(Throwable why) {
        try {
            Response.writeError(request, response, callback, why);
        } catch (IllegalStateException ended) {
            // A sender may reset its stream at any moment, which ends the exchange: there is nobody to answer any more.
            LOG.atDebug().setCause(ended).log("the sender of a body has gone");
        }
    }
}
