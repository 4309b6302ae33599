package io.kafkarest.app.wiring;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** While the proxy is going down but still serves, asks clients to come back by another connection. */
final class Draining extends Handler.Wrapper {

    private volatile boolean isOn;

    /** From now on the connection ends with each answer: the next one is made to a proxy that stays. */
    void begin() {
        isOn = true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        // HTTP/2 has a frame for that, which Jetty sends when it stops listening.
        if (isOn && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1) {
            response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        }
        return super.handle(request, response, callback);
    }
}
