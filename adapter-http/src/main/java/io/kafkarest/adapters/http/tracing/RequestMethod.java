package io.kafkarest.adapters.http.tracing;

import java.util.Set;
import org.eclipse.jetty.server.Request;

/**
 * The method of a request as traces name it. Strangers can make up methods, but no names of spans.
 *
 * @param name what the request says
 */
record RequestMethod(String name) {

    private static final Set<String> KNOWN =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH");

    static RequestMethod of(Request request) {
        return new RequestMethod(request.getMethod());
    }

    boolean isKnown() {
        return KNOWN.contains(name);
    }

    /** For the attribute. */
    String known() {
        return isKnown() ? name : "_OTHER";
    }

    /** For the name of a span. */
    String shown() {
        return isKnown() ? name : "HTTP";
    }
}
