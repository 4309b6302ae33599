package io.kafkarest.app.wiring;

import ch.qos.logback.classic.LoggerContext;
import org.eclipse.jetty.server.Server;
import org.slf4j.LoggerFactory;

/**
 * Stops the server when the process gets a signal to end. The JVM would report the signal as its exit code (143), which a
 * service manager takes for a failure; a stop in order is 0.
 */
final class OrderlyExit {

    private OrderlyExit() {}

    /** Takes the place of the container's own hook. */
    static void whenTheProcessIsAskedToEnd(Server server) {
        server.setStopAtShutdown(false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    }

    private static void stop(Server server) {
        int code = 0;
        try {
            server.stop();
        } catch (Exception e) {
            LoggerFactory.getLogger(OrderlyExit.class).atError().setCause(e).log("the server did not stop in order");
            code = 1;
        }
        // What waits in background appenders is written before the end.
        ((LoggerContext) LoggerFactory.getILoggerFactory()).stop();
        Runtime.getRuntime().halt(code);
    }
}
