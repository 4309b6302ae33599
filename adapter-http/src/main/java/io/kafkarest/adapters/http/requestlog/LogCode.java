package io.kafkarest.adapters.http.requestlog;

import jakarta.servlet.ServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Why a request was limited, as a number of six digits that only the request log tells: {@code 429005}. */
public final class LogCode {

    /** The permits of all together are used up. */
    public static final int RATE_LIMIT = 429_005;

    /** All together ask too often. */
    public static final int DOS_OF_ALL = 429_007;

    /** One address asks too often. */
    public static final int DOS_OF_ONE = 429_008;

    private static final String ATTRIBUTE = LogCode.class.getName();

    private LogCode() {}

    /** Has the code logged with the request. */
    public static void set(ContainerRequestContext request, int code) {
        request.setProperty(ATTRIBUTE, code);
    }

    /** Has the code logged with the request. */
    public static void set(ServletRequest request, int code) {
        request.setAttribute(ATTRIBUTE, code);
    }

    static @Nullable Integer of(Request request) {
        return (Integer) request.getAttribute(ATTRIBUTE);
    }
}
