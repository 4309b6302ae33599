package io.kafkarest.adapters.http.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * The body of one request on its way in. Pieces are copied and given back at once: HTTP/2 lets a sender go on only for what
 * was given back.
 */
final class BodyLoading implements Invocable.Task {

    private final Handler next;
    private final int maxBytes;
    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Body body = new Body();
    private long size;

    BodyLoading(Handler next, int maxBytes, Request request, Response response, Callback callback) {
        this.next = next;
        this.maxBytes = maxBytes;
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** Reads what is here; goes on by itself if that is all, or later on another thread. */
    void begin() {
        if (isComplete()) {
            handOver();
        }
    }

    /** Reads more; called on a thread that must not be held, as soon as there is more. */
    @Override
    public void run() {
        if (isComplete()) {
            request.getContext().execute(this::handOver);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
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
        if (failure.isLast()) {
            Response.writeError(request, response, callback, refusal(failure.getFailure()));
        } else {
            // A failure that is not the last word is a sender that went to sleep.
            Response.writeError(request, response, callback, HttpStatus.REQUEST_TIMEOUT_408);
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
            if (!next.handle(new LoadedRequest(request, body.whole()), response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    /** Bytes that were received, without a further copy when they are handed over. */
    private static final class Body extends ByteArrayOutputStream {

        Body() {
            super(0);
        }

        void add(ByteBuffer piece) {
            int length = piece.remaining();
            if (piece.hasArray()) {
                write(piece.array(), piece.arrayOffset() + piece.position(), length);
            } else {
                writeBytes(BufferUtil.toArray(piece));
            }
        }

        void forget() {
            buf = new byte[0];
            count = 0;
        }

        ByteBuffer whole() {
            return ByteBuffer.wrap(buf, 0, count);
        }
    }
}
