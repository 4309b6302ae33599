package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.config.GuardConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers requests that take too long, from their first byte on, although whoever works on them has not answered yet. */
final class TimeoutHandler extends Handler.Wrapper {

    private final long timeoutMs;
    private final int status;

    private TimeoutHandler(Duration timeout, int status) {
        this.timeoutMs = timeout.toMillis();
        this.status = status;
    }

    /** The handler for the smaller of the limits {@code request.timeout.ms} and {@code dos.filter.max.requests.ms}. */
    static Optional<TimeoutHandler> of(GuardConfig guards) {
        Duration any = guards.requestTimeout();
        Duration filtered = guards.dosFilter().maxRequest();
        boolean isFiltered = guards.dosFilter().enabled() && filtered.toMillis() > 0;
        if (isFiltered && (any.isZero() || filtered.compareTo(any) < 0)) {
            return Optional.of(new TimeoutHandler(filtered, HttpStatus.SERVICE_UNAVAILABLE_503));
        }
        return any.isZero() ? Optional.empty() : Optional.of(new TimeoutHandler(any, HttpStatus.GATEWAY_TIMEOUT_504));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var answer = new ExpiringAnswer(request, response, callback, status);
        answer.startTimer(
                request.getComponents().getScheduler().schedule(answer::expire, timeoutMs, TimeUnit.MILLISECONDS));
        boolean isHandled = false;
        try {
            isHandled = super.handle(request, answer, answer);
            return isHandled;
        } finally {
            if (!isHandled) {
                answer.stopTimer();
            }
        }
    }
}
