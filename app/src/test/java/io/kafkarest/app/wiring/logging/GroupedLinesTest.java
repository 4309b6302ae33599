package io.kafkarest.app.wiring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupedLinesTest {

    private final LoggerContext context = new LoggerContext();
    private final Logger logger = context.getLogger("requests");
    private final BlockingQueue<String> groups = new LinkedBlockingQueue<>();
    private final CountDownLatch taken = new CountDownLatch(1);

    @AfterEach
    void stop() {
        taken.countDown();
        context.stop();
    }

    @Test
    void writesALineThatComesAlone() throws InterruptedException {
        logsTo(taking());

        logger.info("GET / Zürich");

        assertThat(groups.poll(10, TimeUnit.SECONDS)).isEqualTo("GET / Zürich\n");
        logger.info("GET /topics");
        assertThat(groups.poll(10, TimeUnit.SECONDS)).isEqualTo("GET /topics\n");
    }

    @Test
    void writesManyInOrderAndInFewGroups() {
        logsTo(taking());

        List<String> all =
                IntStream.range(0, 10_000).mapToObj(Integer::toString).toList();
        all.forEach(logger::info);
        context.stop();

        assertThat(String.join("", groups).lines()).containsExactlyElementsOf(all);
        assertThat(groups).hasSizeLessThan(1_000);
    }

    @Test
    void doesNotHoldUpWhoLogsWhileNobodyTakesTheLines() {
        logsTo(stuck());

        int more = 5_000;
        IntStream.range(0, GroupedLines.CAPACITY + more).forEach(i -> logger.info("line"));
        taken.countDown();
        context.stop();

        assertThat(String.join("", groups).lines().count())
                .isBetween((long) GroupedLines.CAPACITY, (long) GroupedLines.CAPACITY + more - 1);
    }

    @Test
    void goesOnWhenTheOutputFails() throws InterruptedException {
        BlockingQueue<String> failures = new LinkedBlockingQueue<>();
        logsTo(new Groups(group -> {
            failures.add(group);
            throw new IOException("gone");
        }));

        logger.info("one");
        assertThat(failures.poll(10, TimeUnit.SECONDS)).isEqualTo("one\n");
        logger.info("two");
        assertThat(failures.poll(10, TimeUnit.SECONDS)).isEqualTo("two\n");
    }

    private void logsTo(OutputStream out) {
        GroupedLines lines = new GroupedLines(out);
        lines.setContext(context);
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
    }

    private OutputStream taking() {
        return new Groups(groups::add);
    }

    /** Takes nothing until {@link #taken}. */
    private OutputStream stuck() {
        return new Groups(group -> {
            try {
                taken.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            groups.add(group);
        });
    }

    private interface Taker {
        void take(String group) throws IOException;
    }

    private static final class Groups extends OutputStream {

        private final Taker taker;

        Groups(Taker taker) {
            this.taker = taker;
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            taker.take(new String(bytes, from, length, StandardCharsets.UTF_8));
        }
    }
}
