package io.kafkarest.adapters.http.requestlog;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Why a request was limited, as a number of six digits that only the request log tells: {@code 429005}. */
public final class LogCode {

    private static final String ATTRIBUTE = LogCode.class.getName();

    private LogCode() {}

    /** Has the code logged with the request. */
    public static void set(ContainerRequestContext request, int code) {
        request.setProperty(ATTRIBUTE, code);
    }

    /** Has the code logged with the request. */
    public static void set(Request request, int code) {
        request.setAttribute(ATTRIBUTE, code);
    }

    static @Nullable Integer of(Request request) {
        return (Integer) request.getAttribute(ATTRIBUTE);
    }
}
