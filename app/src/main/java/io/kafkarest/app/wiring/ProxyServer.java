package io.kafkarest.app.wiring;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.Server;

/** A proxy that runs in this process. */
public final class ProxyServer implements AutoCloseable {

    private final Server server;

    private ProxyServer(Server server) {
        this.server = server;
    }

    /**
     * Starts a proxy with the settings of a {@code kafka-rest.properties}; it answers when this returns. Fails with {@link
     * StartFailedException}. Whoever starts it closes it: no shutdown hook is left behind.
     */
    public static ProxyServer start(Map<String, String> settings) {
        ProxyApplication application = ProxyApplication.with(settings);
        try {
            application.run("server", "memory");
        } catch (StartFailedException e) {
            throw e;
        } catch (Exception e) {
            throw new StartFailedException(StartFailure.inOneLine(e), e);
        }
        application.server().setStopAtShutdown(false);
        return new ProxyServer(application.server());
    }

    /** Where the first listener answers. */
    public URI uri() {
        return uris().get(0);
    }

    /** Where each listener answers, in the order of {@code listeners}. */
    public List<URI> uris() {
        return ListenerUris.onLoopback(server);
    }

    /** Drains and stops. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the server did not stop", e);
        }
    }
}
