package io.kafkarest.adapters.http.container;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers the plainest requests to one endpoint without Jersey, which costs more than all the rest. What is unusual in the
 * slightest, and everything that would be refused, is left to Jersey: it knows how to say so, and there is one place only
 * that does.
 */
public interface ShortRoute {

    /**
     * Answers the request, now or later, and says so; or says that it does not, which it may only do as long as nothing has
     * happened.
     */
    boolean handle(Request request, byte[] body, Response response, Callback callback);

    /**
     * Whether {@link #handle} takes no longer than it takes to read the body, and may be called on the thread that looks for
     * requests.
     */
    boolean isImmediate();
}
