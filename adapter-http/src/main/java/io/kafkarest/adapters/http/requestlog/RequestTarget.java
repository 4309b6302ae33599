package io.kafkarest.adapters.http.requestlog;

import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** Path and query as they are logged: values of parameters that may be credentials are not. */
final class RequestTarget {

    private static final String MASK = "***";
    private static final Set<String> SUSPECTS =
            Set.of("token", "password", "secret", "authorization", "credential", "key");

    private RequestTarget() {}

    static String of(Request request) {
        String target = request.getHttpURI().getPathQuery();
        return target == null ? "-" : masked(target);
    }

    /** The page that the caller came from, whose query may be as telling as our own. */
    static @Nullable String ofReferer(Request request) {
        String referer = request.getHeaders().get(HttpHeader.REFERER);
        return referer == null ? null : masked(referer);
    }

    private static String masked(String target) {
        int query = target.indexOf('?');
        return query < 0 || target.indexOf('=', query) < 0
                ? target
                : target.substring(0, query + 1) + maskedQuery(target.substring(query + 1));
    }

    private static String maskedQuery(String query) {
        StringBuilder safe = new StringBuilder(query.length());
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = equals < 0 ? parameter : parameter.substring(0, equals);
            safe.append(safe.isEmpty() ? "" : "&").append(name);
            if (equals >= 0) {
                safe.append('=').append(isSuspect(name) ? MASK : parameter.substring(equals + 1));
            }
        }
        return safe.toString();
    }

    private static boolean isSuspect(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        // An encoded name is not looked into: nobody who means well has one.
        return small.indexOf('%') >= 0 || SUSPECTS.stream().anyMatch(small::contains);
    }
}
