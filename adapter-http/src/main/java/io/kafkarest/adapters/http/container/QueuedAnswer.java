package io.kafkarest.adapters.http.container;

import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * An answer that takes every piece at once and sends it as fast as the caller reads. The servlet layer believes each piece
 * written, so whoever completes a request, be it the I/O thread of Kafka's producer, never waits for a slow reader; the
 * exchange itself ends only when the last piece is out. Holds at most one answer in memory.
 */
final class QueuedAnswer extends Response.Wrapper implements Callback {

    private final Callback exchange;
    private final AnswerFate fate;
    private final HttpFields headersForAnyAnswer;
    private final Queue<Piece> pieces = new ConcurrentLinkedQueue<>();
    private final Sending sending = new Sending();
    private int unwritten;
    private boolean isHandled;
    private boolean isEnded;
    private boolean isPeerGone;
    private @Nullable Throwable failure;

    QueuedAnswer(Request request, Response response, Callback exchange, AnswerFate fate) {
        super(request, response);
        this.exchange = exchange;
        this.fate = fate;
        this.headersForAnyAnswer = HttpFields.build(response.getHeaders()).asImmutable();
    }

    private record Piece(boolean isLast, ByteBuffer bytes) {}

    /** Leaves what was there before anybody began to answer: it stands in refusals, too. */
    @Override
    public void reset() {
        super.reset();
        getHeaders().clear();
        getHeaders().add(headersForAnyAnswer);
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (accept(last, content)) {
            sending.iterate();
        }
        // A caller who has gone is nobody's fault: what is left of his answer is dropped, and the exchange fails at its
        // end.
        callback.succeeded();
    }

    private synchronized boolean accept(boolean last, @Nullable ByteBuffer content) {
        if (failure != null) {
            return false;
        }
        pieces.add(new Piece(last, copyOf(content)));
        unwritten++;
        return true;
    }

    // The servlet layer uses its buffer again as soon as it believes it written.
    private static ByteBuffer copyOf(@Nullable ByteBuffer content) {
        if (content == null || !content.hasRemaining()) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer copy = ByteBuffer.allocate(content.remaining());
        return copy.put(content).flip();
    }

    @Override
    public void succeeded() {
        synchronized (this) {
            isHandled = true;
        }
        endIfDone();
    }

    @Override
    public void failed(Throwable cause) {
        synchronized (this) {
            isHandled = true;
            failure = failure == null ? cause : failure;
        }
        endIfDone();
    }

    @Override
    public InvocationType getInvocationType() {
        return exchange.getInvocationType();
    }

    /** Nobody will answer through this any more. */
    void abandon() {
        fate.seal(AnswerFate.Outcome.LOST);
    }

    private void endIfDone() {
        Throwable cause;
        boolean isLost;
        synchronized (this) {
            if (isEnded || !isHandled || (failure == null && unwritten > 0)) {
                return;
            }
            isEnded = true;
            cause = failure;
            isLost = cause != null || isPeerGone || getStatus() >= 300;
        }
        fate.seal(isLost ? AnswerFate.Outcome.LOST : AnswerFate.Outcome.WRITTEN);
        if (cause == null) {
            exchange.succeeded();
        } else {
            exchange.failed(cause);
        }
    }

    private final class Sending extends IteratingCallback {

        private boolean hasBegun;

        @Override
        protected Action process() {
            Piece piece = pieces.poll();
            if (piece == null) {
                return Action.IDLE;
            }
            lookForPeer(piece.isLast());
            QueuedAnswer.super.write(piece.isLast(), piece.bytes(), this);
            return Action.SCHEDULED;
        }

        @Override
        protected void onSuccess() {
            synchronized (QueuedAnswer.this) {
                unwritten--;
            }
            endIfDone();
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            synchronized (QueuedAnswer.this) {
                failure = failure == null ? new EofException(cause) : failure;
            }
            endIfDone();
        }

        private void lookForPeer(boolean isLast) {
            if ((!hasBegun || isLast) && fate.isOfInterest() && Peer.isGone(getRequest())) {
                synchronized (QueuedAnswer.this) {
                    isPeerGone = true;
                }
            }
            hasBegun = true;
        }
    }
}
