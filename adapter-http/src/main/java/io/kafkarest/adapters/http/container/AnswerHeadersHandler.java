package io.kafkarest.adapters.http.container;

import io.kafkarest.adapters.http.config.AnswerHeadersConfig;
import java.time.Clock;
import org.eclipse.jetty.http.DateGenerator;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Gives every answer the headers that the operator wants it to have, be it a refusal or not. */
final class AnswerHeadersHandler extends Handler.Wrapper {

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";
    private static final Clock CLOCK = Clock.systemUTC();

    private final AnswerHeadersConfig config;

    AnswerHeadersHandler(AnswerHeadersConfig config) {
        this.config = config;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpFields.Mutable headers = response.getHeaders();
        if (config.noSniff()) {
            headers.put("X-Content-Type-Options", "nosniff");
        }
        if (config.strictTransport() && request.isSecure()) {
            headers.put(HttpHeader.STRICT_TRANSPORT_SECURITY, TWO_YEARS);
        }
        config.rules().forEach(rule -> apply(rule, headers));
        return super.handle(request, response, callback);
    }

    private static void apply(AnswerHeadersConfig.Rule rule, HttpFields.Mutable headers) {
        String text =
                rule.isDate() ? DateGenerator.formatDate(CLOCK.millis() + Long.parseLong(rule.text())) : rule.text();
        if (rule.replaces()) {
            headers.put(rule.name(), text);
        } else {
            headers.add(rule.name(), text);
        }
    }
}
