package io.kafkarest.app.wiring;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;

/** Where a started server listens, with the ports that the system chose where it had the choice. */
final class ListenerUris {

    private ListenerUris() {}

    /** As they are bound, in the order of {@code listeners}. */
    static List<URI> of(Server server) {
        return connectors(server).stream()
                .map(each -> uri(each, each.getHost()))
                .toList();
    }

    /** As they are reached from this machine. */
    static List<URI> onLoopback(Server server) {
        return connectors(server).stream().map(each -> uri(each, "127.0.0.1")).toList();
    }

    private static URI uri(ServerConnector connector, String host) {
        boolean isSecure = connector.getConnectionFactory(SslConnectionFactory.class) != null;
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create((isSecure ? "https://" : "http://") + literal + ":" + connector.getLocalPort());
    }

    private static List<ServerConnector> connectors(Server server) {
        return Arrays.stream(server.getConnectors())
                .map(ServerConnector.class::cast)
                .toList();
    }
}
