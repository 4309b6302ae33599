package io.kafkarest.adapters.http.metrics;

import java.nio.channels.SelectableChannel;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.io.SelectorManager;

/** Counts the connections of clients. */
final class ConnectionCounts implements SelectorManager.AcceptListener {

    private final LongAdder accepted = new LongAdder();
    private final LongAdder closed = new LongAdder();

    @Override
    public void onAccepted(SelectableChannel channel) {
        accepted.increment();
    }

    @Override
    public void onClosed(SelectableChannel channel) {
        closed.increment();
    }

    long accepted() {
        return accepted.sum();
    }

    long closed() {
        return closed.sum();
    }
}
