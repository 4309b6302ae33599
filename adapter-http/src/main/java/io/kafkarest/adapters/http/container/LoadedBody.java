package io.kafkarest.adapters.http.container;

import jakarta.ws.rs.container.ContainerRequestContext;

/** The body of a request, which was here before the request went on: nobody has to read it from a stream. */
public final class LoadedBody {

    static final String ATTRIBUTE = LoadedBody.class.getName();

    private static final byte[] NOTHING = {};

    private LoadedBody() {}

    /** The bytes; none if there is no body. They are not copied. */
    public static byte[] of(ContainerRequestContext request) {
        return request.getProperty(ATTRIBUTE) instanceof byte[] bytes ? bytes : NOTHING;
    }
}
