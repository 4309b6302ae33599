package io.kafkarest.quickstart;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops what was started, the last first, and gives each part a limited time: one that hangs keeps neither the others
 * from stopping nor the process from ending.
 */
final class ShutdownSequence {

    private static final Logger LOG = LoggerFactory.getLogger(ShutdownSequence.class);

    private final Deque<Part> parts = new ArrayDeque<>();

    /** Adds a part that has just started, and answers it; all patience together should stay below four and a half seconds, since the process is to end within five on a busy machine. */
    synchronized <T extends AutoCloseable> T add(String name, Duration patience, T part) {
        parts.push(new Part(name, patience, part));
        return part;
    }

    /** Stops all parts; does nothing the second time. */
    synchronized void run() {
        while (!parts.isEmpty()) {
            parts.pop().stop();
        }
    }

    private record Part(String name, Duration patience, AutoCloseable closeable) {

        void stop() {
            Thread thread = new Thread(this::close, "stop-" + name);
            thread.setDaemon(true);
            thread.start();
            try {
                TimeUnit.MILLISECONDS.timedJoin(thread, patience.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (thread.isAlive()) {
                LOG.atWarn().addKeyValue("part", name).log("did not stop in time");
            }
        }

        private void close() {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.atWarn().addKeyValue("part", name).setCause(e).log("did not stop cleanly");
            }
        }
    }
}
