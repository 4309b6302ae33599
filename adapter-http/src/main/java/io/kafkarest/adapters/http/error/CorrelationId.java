package io.kafkarest.adapters.http.error;

import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** The id that a request, its answer and its lines in the log share. */
public final class CorrelationId {

    /** The header that has it, in both directions. */
    public static final String HEADER = "X-Request-Id";

    /** The name of the request attribute that holds it. */
    public static final String ATTRIBUTE = CorrelationId.class.getName();

    private CorrelationId() {}

    /** Keeps it for whoever answers or logs. */
    public static void remember(String id, Request request) {
        request.setAttribute(ATTRIBUTE, id);
    }

    /** The id among the headers of a request that {@link CorrelationFilter} has seen, or an empty text. */
    static String of(@Nullable HttpHeaders headers) {
        String id = headers == null ? null : headers.getHeaderString(HEADER);
        return id == null ? "" : id;
    }

    /** The id of a request; absent if it was refused before it got one. */
    public static @Nullable String of(Request request) {
        return (String) request.getAttribute(ATTRIBUTE);
    }
}
