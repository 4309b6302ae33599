package io.kafkarest.adapters.http.container;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Refuses encodings that cannot be read, which over HTTP/2 would be a failure of the handler that unpacks bodies. */
final class EncodingCheck extends Handler.Wrapper {

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (isReadable(request.getHeaders().getField(HttpHeader.CONTENT_ENCODING))) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST_400);
        return true;
    }

    /** Asks what that handler will ask. */
    private static boolean isReadable(@Nullable HttpField field) {
        if (field == null) {
            return true;
        }
        try {
            field.containsLast("gzip");
            return true;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
