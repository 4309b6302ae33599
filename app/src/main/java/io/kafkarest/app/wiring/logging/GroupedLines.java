package io.kafkarest.app.wiring.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the messages of a logger to a stream in groups, one write for all that came within {@value #PAUSE_MILLIS} ms. A write for each
 * line, and waking somebody to do it, would cost a request more than making the line does.
 *
 * <p>Whoever logs never waits. While nobody takes what is written, {@value #CAPACITY} lines are kept; those that come on top are lost,
 * and a line says how many.
 */
final class GroupedLines extends UnsynchronizedAppenderBase<ILoggingEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(GroupedLines.class);

    static final int CAPACITY = 16_384;
    private static final long PAUSE_MILLIS = 20;
    private static final int LINES_OF_A_GROUP = 1_024;
    private static final long STOP_SECONDS = 5;

    private final OutputStream out;
    private final BlockingQueue<String> lines = new ArrayBlockingQueue<>(CAPACITY);
    private final LongAdder lost = new LongAdder();
    private volatile boolean sleeps;
    private volatile boolean ends;
    private final Thread writer = new Thread(this::write, "request-log");

    GroupedLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void start() {
        if (isStarted()) {
            return;
        }
        super.start();
        writer.setDaemon(true);
        writer.start();
    }

    /** Waits until what was logged is written, for {@value #STOP_SECONDS} seconds at most. */
    @Override
    public void stop() {
        super.stop();
        ends = true;
        LockSupport.unpark(writer);
        try {
            writer.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!lines.offer(event.getFormattedMessage())) {
            lost.increment();
        } else if (sleeps) {
            LockSupport.unpark(writer);
        }
    }

    private void write() {
        List<String> group = new ArrayList<>(LINES_OF_A_GROUP);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (true) {
            boolean isLast = ends;
            lines.drainTo(group, LINES_OF_A_GROUP);
            if (!group.isEmpty()) {
                write(group, bytes);
                if (group.size() < LINES_OF_A_GROUP && !ends) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
                }
                group.clear();
            } else if (isLast) {
                return;
            } else {
                sleepUntilThereIsOne();
            }
        }
    }

    /** Says that it sleeps before it looks a last time, so that a line either is seen here or wakes it. */
    private void sleepUntilThereIsOne() {
        sleeps = true;
        if (lines.isEmpty() && !ends) {
            LockSupport.park(this);
        }
        sleeps = false;
    }

    private void write(List<String> group, ByteArrayOutputStream bytes) {
        for (String line : group) {
            bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
            bytes.write('\n');
        }
        try {
            bytes.writeTo(out);
            out.flush();
        } catch (IOException e) {
            lost.add(group.size());
            LOG.atDebug().setCause(e).log("the output of the request log is gone");
        }
        bytes.reset();
        long count = lost.sumThenReset();
        if (count > 0) {
            LOG.atWarn().addKeyValue("lines", count).log("lines of the request log are lost: nobody takes them");
        }
    }
}
