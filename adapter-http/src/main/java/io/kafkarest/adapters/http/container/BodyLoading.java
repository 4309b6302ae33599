package io.kafkarest.adapters.http.container;

import java.nio.ByteBuffer;
import java.util.Arrays;
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

    /** Room that is taken because the sender says he needs it; for more he has to send a part of it first. */
    private static final int BELIEVED = 16 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(BodyLoading.class);

    private final Handler next;
    private final int maxBytes;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Body body;
    private final boolean isCompressed;
    private long size;

    BodyLoading(Handler next, int maxBytes, Request request, Response response, Callback callback) {
        this.next = next;
        this.maxBytes = maxBytes;
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.body = new Body((int) Math.min(Math.max(0, request.getLength()), maxBytes));
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
            take(chunk);
            if (request.getAttribute(ExpiringAnswer.EXPIRED) != null) {
                // Somebody answered already, and what this sender has left to say is of no interest.
                callback.failed(new TimeoutException("the body came too late"));
                return false;
            }
            if (chunk.isLast() || size > 2L * maxBytes) {
                return true;
            }
        }
    }

    private void take(Content.Chunk chunk) {
        size += chunk.remaining();
        if (size <= maxBytes) {
            body.add(chunk.getByteBuffer());
        } else {
            body.forget();
        }
        chunk.release();
    }

    private void giveUp(Content.Chunk failure) {
        try {
            if (failure.isLast()) {
                Response.writeError(request, response, callback, refusal(failure.getFailure()));
            } else {
                // A failure that is not the last word is a sender that went to sleep.
                Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
            }
        } catch (IllegalStateException ended) {
            // A sender may reset its stream at any moment, which ends the exchange: there is nobody to answer any more.
            LOG.atDebug().setCause(ended).log("the sender of a body has gone");
        }
    }

    /** Whatever is wrong with a body, its sender did it: one that cannot be inflated would be our fault otherwise. */
    private static Throwable refusal(Throwable failure) {
        return failure instanceof HttpException
                ? failure
                : new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, failure);
    }

    private void handOver() {
        if (size > maxBytes) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return;
        }
        try {
            byte[] whole = body.whole();
            request.setAttribute(LoadedBody.ATTRIBUTE, whole);
            if (!next.handle(new LoadedRequest(request, ByteBuffer.wrap(whole)), response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    /** Bytes that were received, in an array of their size; copied once where the sender said how many there are. */
    private static final class Body {

        private final int expected;
        private byte[] bytes;
        private int count;

        Body(int expected) {
            this.expected = expected;
            this.bytes = new byte[Math.min(expected, BELIEVED)];
        }

        void add(ByteBuffer piece) {
            int length = piece.remaining();
            if (length > bytes.length - count) {
                bytes = Arrays.copyOf(bytes, roomFor(Math.addExact(count, length)));
            }
            piece.get(bytes, count, length);
            count += length;
        }

        private int roomFor(int needed) {
            int doubled = (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8);
            boolean isCredible = needed <= expected && needed >= expected / 4;
            return Math.max(needed, isCredible ? expected : doubled);
        }

        void forget() {
            bytes = new byte[0];
            count = 0;
        }

        byte[] whole() {
            return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
        }
    }
}
