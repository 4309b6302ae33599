package io.kafkarest.adapters.http.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** All metrics, in the text format of Prometheus. */
public final class MetricsText {

    /** Its content type. */
    public static final String TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final int USUAL_BYTES = 64 * 1024;

    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.builder()
            .setIncludeCreatedTimestamps(false)
            .build();
    private final PrometheusRegistry registry;

    @Inject
    MetricsText(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** As of now. */
    public byte[] now() {
        ByteArrayOutputStream text = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            writer.write(text, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toByteArray();
    }
}
