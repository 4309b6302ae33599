package io.kafkarest.adapters.http.container;

import org.eclipse.jetty.server.Handler;

/**
 * Has the thread that finds a request handle it, instead of one of the pool. Jetty would not do so on its own, because a servlet
 * context might wait: here {@link ShortRoutes} is in front of its servlets, and gives what may wait a thread of the pool.
 */
final class ImmediateHandler extends Handler.Wrapper {

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }
}
