package io.kafkarest.adapters.http.requestlog;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** How a request is written down. */
interface RequestLine {

    /** The whole line, without its end. */
    String of(Request request, Response response);
}
