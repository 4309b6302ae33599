package io.kafkarest.adapters.opentelemetry;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log that spans are lost: at once, then once in ten minutes, and when it is over. */
final class SpanExport implements SpanExporter {

    private static final Logger LOG = LoggerFactory.getLogger(SpanExport.class);
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private final SpanExporter exporter;
    private final LongSupplier nanoTime;
    private long lost;
    private long toldAt;
    private boolean isTold;

    SpanExport(SpanExporter exporter, LongSupplier nanoTime) {
        this.exporter = exporter;
        this.nanoTime = nanoTime;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        CompletableResultCode result = exporter.export(spans);
        result.whenComplete(() -> {
            if (result.isSuccess()) {
                exported();
            } else {
                lost(spans.size(), result.getFailureThrowable());
            }
        });
        return result;
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    private synchronized void exported() {
        if (isTold) {
            LOG.info("spans are exported again");
        }
        lost = 0;
        isTold = false;
    }

    private synchronized void lost(int spans, @Nullable Throwable reason) {
        lost += spans;
        long now = nanoTime.getAsLong();
        if (!isTold || now - toldAt >= SILENCE.toNanos()) {
            LOG.atWarn()
                    .addKeyValue("spans", lost)
                    .addKeyValue("reason", reason)
                    .log("spans cannot be exported");
            lost = 0;
            isTold = true;
            toldAt = now;
        }
    }
}
