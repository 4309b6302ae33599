package io.kafkarest.adapters.http.container;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is somebody's until a time, and then is given in his stead. Until his first byte nothing that he does
 * reaches the caller, so that both never mix; after it, he may take as long as he likes to send the rest. The exchange ends
 * only when he has ended, too, for he may still hold the request.
 */
final class ExpiringAnswer extends Response.Wrapper implements Callback {

    /** The name of the request attribute that is there once the time is over. */
    static final String EXPIRED = ExpiringAnswer.class.getName();

    private final Callback exchange;
    private final int statusWhenExpired;
    private final HttpFields.Mutable headers;
    private int status;
    private State state = State.OPEN;
    private boolean hasWorkEnded;
    private boolean isRefusalWritten;
    private Scheduler.@Nullable Task timer;

    private enum State {
        OPEN,
        BEGUN,
        EXPIRED
    }

    ExpiringAnswer(Request request, Response response, Callback exchange, int statusWhenExpired) {
        super(request, response);
        this.exchange = exchange;
        this.statusWhenExpired = statusWhenExpired;
        this.headers = HttpFields.build(response.getHeaders());
        this.status = response.getStatus();
    }

    synchronized void startTimer(Scheduler.Task task) {
        timer = task;
        if (state == State.BEGUN || hasWorkEnded) {
            task.cancel();
        }
    }

    synchronized void stopTimer() {
        if (timer != null) {
            timer.cancel();
        }
    }

    /** The time is over. */
    void expire() {
        synchronized (this) {
            if (state != State.OPEN || hasWorkEnded) {
                return;
            }
            state = State.EXPIRED;
        }
        Request request = getRequest();
        request.setAttribute(EXPIRED, true);
        Response caller = getWrapped();
        caller.setStatus(statusWhenExpired);
        if (request.getConnectionMetaData().getHttpVersion().getVersion() <= HttpVersion.HTTP_1_1.getVersion()) {
            caller.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
        JsonErrorHandler.write(request, caller, Callback.from(this::refusalWritten));
    }

    private void refusalWritten() {
        boolean isOver;
        synchronized (this) {
            isRefusalWritten = true;
            isOver = hasWorkEnded;
        }
        if (isOver) {
            exchange.succeeded();
        }
    }

    @Override
    public synchronized int getStatus() {
        return status;
    }

    @Override
    public synchronized void setStatus(int code) {
        status = code;
    }

    @Override
    public HttpFields.Mutable getHeaders() {
        return headers;
    }

    @Override
    public synchronized boolean isCommitted() {
        return state == State.BEGUN && super.isCommitted();
    }

    @Override
    public synchronized boolean hasLastWrite() {
        return state == State.BEGUN && super.hasLastWrite();
    }

    @Override
    public synchronized void reset() {
        if (state == State.OPEN) {
            headers.clear();
            headers.add(getWrapped().getHeaders());
            status = 0;
        }
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (begin()) {
            super.write(last, content, callback);
        } else {
            callback.failed(new TimeoutException("the answer came too late"));
        }
    }

    /** Whether it is not too late; from now on it never is. */
    private synchronized boolean begin() {
        if (state == State.OPEN) {
            state = State.BEGUN;
            stopTimer();
            Response caller = getWrapped();
            caller.setStatus(status);
            caller.getHeaders().clear();
            caller.getHeaders().add(headers);
        }
        return state == State.BEGUN;
    }

    @Override
    public void succeeded() {
        if (begin()) {
            exchange.succeeded();
        } else {
            endWork();
        }
    }

    @Override
    public void failed(Throwable cause) {
        boolean isLate;
        synchronized (this) {
            isLate = state == State.EXPIRED;
            if (!isLate) {
                hasWorkEnded = true;
                stopTimer();
            }
        }
        if (isLate) {
            endWork();
        } else {
            exchange.failed(cause);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return exchange.getInvocationType();
    }

    private void endWork() {
        boolean isOver;
        synchronized (this) {
            hasWorkEnded = true;
            isOver = isRefusalWritten;
        }
        if (isOver) {
            exchange.succeeded();
        }
    }
}
