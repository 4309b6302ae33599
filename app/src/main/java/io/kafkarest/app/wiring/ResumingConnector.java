package io.kafkarest.app.wiring;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.TryExecutor;

/**
 * A connector whose connections, after an answer that another thread gave, go on where they wait for their next request anyway. Jetty
 * wakes a thread of the pool for each of them, which at one record a request costs more than the request; the thread that
 * selects is woken once for all the answers of a batch. Only where no handler of the server may block, which is looked up when
 * the connector starts.
 */
final class ResumingConnector extends ServerConnector {

    /** Lets the system take as many connections as it wants before they are accepted. */
    private static final int ACCEPT_QUEUE = 65_535;

    private boolean mayHandleWhereFound;

    /** Not started, and without an address. */
    ResumingConnector(Server server, Scheduler scheduler, ByteBufferPool buffers, ConnectionFactory... protocols) {
        super(
                server,
                new ResumingExecutor(TryExecutor.asTryExecutor(server.getThreadPool())),
                scheduler,
                buffers,
                -1,
                -1,
                protocols);
        setAcceptQueueSize(ACCEPT_QUEUE);
    }

    @Override
    protected void doStart() throws Exception {
        mayHandleWhereFound = getServer().getInvocationType() == InvocationType.NON_BLOCKING;
        super.doStart();
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key)
            throws IOException {
        if (!mayHandleWhereFound) {
            return super.newEndPoint(channel, selector, key);
        }
        var endPoint = new ResumingExecutor.Selected(channel, selector, key, getScheduler());
        endPoint.setIdleTimeout(getIdleTimeout());
        return endPoint;
    }
}
