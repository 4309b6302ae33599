package io.kafkarest.app.wiring.settings;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where to listen, as an operator writes it: {@code https://0.0.0.0:8443}, or {@code INTERNAL://0.0.0.0:8443} with a name
 * that {@code listener.protocol.map} explains.
 *
 * @param name what stands before the address, in lower case
 * @param host the host or address to bind to
 * @param port the port; 0: any that is free
 */
public record ListenerAddress(String name, String host, int port) {

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z][A-Za-z0-9_.-]*)://(\\[[0-9A-Fa-f:.%]+]|[^:/\\[\\]?#@\\s]+):(\\d{1,5})/?");
    private static final int MAX_PORT = 65_535;

    static ListenerAddress parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || Integer.parseInt(matcher.group(3)) > MAX_PORT) {
            throw new IllegalArgumentException(
                    "'%s' is not http://host:port, https://host:port or NAME://host:port".formatted(text));
        }
        return new ListenerAddress(
                matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2), Integer.parseInt(matcher.group(3)));
    }
}
