package io.kafkarest.app.wiring;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;

/** Believes {@code Forwarded} and {@code X-Forwarded-*}, if they come from somebody who is trusted. */
final class TrustedForwarding extends ForwardedRequestCustomizer {

    private final TrustedAddresses trusted;

    TrustedForwarding(List<String> trusted) {
        this.trusted = new TrustedAddresses(trusted);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answerHeaders) {
        return trusted.contain(request.getConnectionMetaData().getRemoteSocketAddress())
                ? super.customize(request, answerHeaders)
                : request;
    }
}
