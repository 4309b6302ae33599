package io.kafkarest.app.wiring;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.util.thread.TryExecutor;

/** Gives a connection over a {@link Selected} end point, when it goes on, to the thread that selects for it, and everything else to the pool. */
final class ResumingExecutor implements TryExecutor {

    private final TryExecutor pool;

    ResumingExecutor(TryExecutor pool) {
        this.pool = pool;
    }

    @Override
    public void execute(Runnable task) {
        // The only task that is a connection itself is that of HTTP/1.1 after an answer.
        if (task instanceof Connection connection && transport(connection.getEndPoint()) instanceof Selected selected) {
            selected.selector.submit(ignored -> task.run());
        } else {
            pool.execute(task);
        }
    }

    @Override
    public boolean tryExecute(Runnable task) {
        return pool.tryExecute(task);
    }

    /** What is below TLS and the like. */
    private static EndPoint transport(EndPoint endPoint) {
        EndPoint transport = endPoint;
        while (transport instanceof EndPoint.Wrapper wrapper) {
            transport = wrapper.unwrap();
        }
        return transport;
    }

    /** One that knows who selects for it, and whose requests never hold that thread up. */
    static final class Selected extends SocketChannelEndPoint {

        private final ManagedSelector selector;

        Selected(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
            super(channel, selector, key, scheduler);
            this.selector = selector;
        }
    }
}
