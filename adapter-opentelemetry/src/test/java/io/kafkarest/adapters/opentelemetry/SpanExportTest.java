package io.kafkarest.adapters.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SpanExportTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SpanExport.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
    private final Collector collector = new Collector();
    private final SpanExport export = new SpanExport(collector, now::get);

    @BeforeEach
    void listen() {
        told.start();
        logger.addAppender(told);
        logger.setLevel(Level.INFO);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(told);
        logger.setLevel(null);
    }

    @Test
    void isSilentWhileSpansArrive() {
        export(1);
        export(2);

        assertThat(lines()).isEmpty();
    }

    @Test
    void tellsOfLostSpansAtOnceAndThenSeldom() {
        collector.isAway = true;

        export(1);
        export(2);
        now.addAndGet(Duration.ofMinutes(10).toNanos());
        export(3);
        export(4);

        assertThat(lines())
                .containsExactly(
                        "spans cannot be exported [spans=\"1\", reason=\"java.io.IOException: away\"]",
                        "spans cannot be exported [spans=\"5\", reason=\"java.io.IOException: away\"]");
    }

    @Test
    void tellsWhenItIsOverAndOfTheNextLoss() {
        collector.isAway = true;
        export(1);
        collector.isAway = false;
        export(1);
        export(1);
        collector.isAway = true;
        export(7);

        assertThat(lines())
                .containsExactly(
                        "spans cannot be exported [spans=\"1\", reason=\"java.io.IOException: away\"]",
                        "spans are exported again null",
                        "spans cannot be exported [spans=\"7\", reason=\"java.io.IOException: away\"]");
    }

    private void export(int spans) {
        List<SpanData> none = Collections.nCopies(spans, null);
        assertThat(export.export(none).isSuccess()).isEqualTo(!collector.isAway);
    }

    private List<String> lines() {
        return told.list.stream()
                .map(each -> each.getFormattedMessage() + " " + each.getKeyValuePairs())
                .toList();
    }

    private static final class Collector implements SpanExporter {

        private boolean isAway;

        @Override
        public CompletableResultCode export(Collection<SpanData> spans) {
            return isAway
                    ? CompletableResultCode.ofExceptionalFailure(new java.io.IOException("away"))
                    : CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
