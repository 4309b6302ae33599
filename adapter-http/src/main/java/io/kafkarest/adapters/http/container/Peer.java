package io.kafkarest.adapters.http.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;

/** The other end of a connection. */
final class Peer {

    private static final int PEEK_BYTES = 512;

    private Peer() {}

    /**
     * Whether the caller has closed the connection. While a request is under way nobody reads from an HTTP/1 connection, so a
     * close goes unnoticed until somebody looks; what is found instead, the next request of a pipelining client, is given to the
     * connection. HTTP/2 reports resets by itself.
     */
    static boolean isGone(Request request) {
        Connection connection = request.getConnectionMetaData().getConnection();
        boolean isReadBySomebody =
                request.getConnectionMetaData().getHttpVersion().getVersion() > HttpVersion.HTTP_1_1.getVersion();
        if (isReadBySomebody
                || !(connection instanceof Connection.UpgradeFrom source)
                || !(connection instanceof Connection.UpgradeTo target)) {
            return false;
        }
        ByteBuffer alreadyRead = source.onUpgradeFrom();
        if (alreadyRead != null && alreadyRead.hasRemaining()) {
            target.onUpgradeTo(alreadyRead);
            return false;
        }
        return look(connection, target);
    }

    private static boolean look(Connection connection, Connection.UpgradeTo target) {
        ByteBuffer next = ByteBuffer.allocate(PEEK_BYTES);
        // Jetty fills behind the limit.
        next.flip();
        try {
            int filled = connection.getEndPoint().fill(next);
            if (filled > 0) {
                target.onUpgradeTo(next);
            }
            return filled < 0;
        } catch (IOException broken) {
            return true;
        }
    }
}
