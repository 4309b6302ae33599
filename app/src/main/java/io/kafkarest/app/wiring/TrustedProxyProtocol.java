package io.kafkarest.app.wiring;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.ProxyConnectionFactory;

/** HAProxy's header before the first byte of a connection: understood if it is there and its sender is trusted. */
final class TrustedProxyProtocol extends DetectorConnectionFactory {

    private final ConnectionFactory next;
    private final TrustedAddresses trusted;

    TrustedProxyProtocol(ConnectionFactory next, List<String> trusted) {
        super(new ProxyConnectionFactory(next.getProtocol()));
        this.next = next;
        this.trusted = new TrustedAddresses(trusted);
    }

    /** For somebody else there is no such protocol, and what looks like its header is a bad request. */
    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return trusted.contain(endPoint.getRemoteSocketAddress())
                ? super.newConnection(connector, endPoint)
                : next.newConnection(connector, endPoint);
    }

    @Override
    protected void nextProtocol(Connector connector, EndPoint endPoint, ByteBuffer begun) {
        upgradeToConnectionFactory(next, connector, endPoint);
    }
}
