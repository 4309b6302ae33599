package io.kafkarest.adapters.opentelemetry;

import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.out.Tracer;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The SDK of OpenTelemetry: collects spans in the background, and sends them to a collector by OTLP. */
final class TracingSdk implements ManagedResource {

    private static final Logger LOG = LoggerFactory.getLogger(TracingSdk.class);
    private static final String NAME = "io.kafkarest";
    private static final String PREFIX = "otel.";
    private static final String PROTOCOL = "otel.exporter.otlp.protocol";
    private static final String PROTOCOL_OF_TRACES = "otel.exporter.otlp.traces.protocol";
    private static final String HTTP = "http/protobuf";

    /** What waits for the collector when the proxy stops gets so long. */
    private static final long FLUSH_SECONDS = 3;

    private final OpenTelemetrySdk sdk;
    private final Tracer tracer;

    private TracingSdk(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
        this.tracer = new OpenTelemetryTracer(
                sdk.getTracerProvider().tracerBuilder(NAME).build());
    }

    /** Starts with the settings, unless they say that there is to be no SDK. */
    static Optional<TracingSdk> start(Map<String, String> settings) {
        AtomicBoolean isDisabled = new AtomicBoolean();
        try {
            OpenTelemetrySdk sdk = AutoConfiguredOpenTelemetrySdk.builder()
                    .disableShutdownHook()
                    .addPropertiesSupplier(() -> defaults(settings))
                    .addPropertiesCustomizer(config -> {
                        isDisabled.set(config.getBoolean("otel.sdk.disabled", false));
                        return fixed(config);
                    })
                    .addSpanExporterCustomizer((exporter, config) -> new SpanExport(exporter, System::nanoTime))
                    .build()
                    .getOpenTelemetrySdk();
            return isDisabled.get() ? Optional.empty() : Optional.of(new TracingSdk(sdk));
        } catch (ConfigurationException e) {
            throw new IllegalArgumentException("tracing.enabled: " + e.getMessage(), e);
        }
    }

    Tracer tracer() {
        return tracer;
    }

    @Override
    public String description() {
        return "traces";
    }

    @Override
    public void close() {
        if (!sdk.getSdkTracerProvider()
                .shutdown()
                .join(FLUSH_SECONDS, TimeUnit.SECONDS)
                .isSuccess()) {
            LOG.warn("not all spans could be exported before the end");
        }
    }

    private static Map<String, String> defaults(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        all.put("otel.service.name", "kafka-rest-proxy");
        all.put(PROTOCOL, HTTP);
        settings.forEach((name, value) -> all.put(PREFIX + name, value));
        return all;
    }

    /** Whatever is in the environment for other programs: there are traces only, and their headers are those of W3C. */
    private static Map<String, String> fixed(ConfigProperties config) {
        String protocol = config.getString(PROTOCOL_OF_TRACES, config.getString(PROTOCOL, HTTP));
        if (!HTTP.equals(protocol)) {
            throw new ConfigurationException(PROTOCOL + ": '" + protocol + "' is not spoken, only " + HTTP);
        }
        return Map.of(
                "otel.metrics.exporter", "none", "otel.logs.exporter", "none", "otel.propagators", "tracecontext");
    }
}
