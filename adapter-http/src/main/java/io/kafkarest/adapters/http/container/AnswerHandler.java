package io.kafkarest.adapters.http.container;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets everything behind it answer without waiting for the caller to read, and keeps track of the fate of the answer. */
final class AnswerHandler extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var fate = new AnswerFate();
        request.setAttribute(AnswerFate.ATTRIBUTE, fate);
        var answer = new QueuedAnswer(request, response, callback, fate);
        boolean isHandled = false;
        try {
            isHandled = super.handle(request, answer, answer);
            return isHandled;
        } finally {
            if (!isHandled) {
                answer.abandon();
            }
        }
    }
}
