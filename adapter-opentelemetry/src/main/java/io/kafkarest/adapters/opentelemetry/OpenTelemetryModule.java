package io.kafkarest.adapters.opentelemetry;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.multibindings.OptionalBinder;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.out.Tracer;
import java.util.Map;
import java.util.Optional;

/** Traces by OpenTelemetry. Without this module nothing of OpenTelemetry is as much as loaded. */
public final class OpenTelemetryModule extends AbstractModule {

    private final TracingSdk sdk;

    private OpenTelemetryModule(TracingSdk sdk) {
        this.sdk = sdk;
    }

    /**
     * The module for these settings, which have OpenTelemetry's own names without {@code otel.}; variables {@code OTEL_*} of
     * the environment go before them. Empty if they turn OpenTelemetry off. Fails with an {@link IllegalArgumentException} that
     * names the setting that cannot be used.
     */
    public static Optional<OpenTelemetryModule> of(Map<String, String> settings) {
        return TracingSdk.start(settings).map(OpenTelemetryModule::new);
    }

    @Override
    protected void configure() {
        OptionalBinder.newOptionalBinder(binder(), Tracer.class).setBinding().toInstance(sdk.tracer());
        Multibinder.newSetBinder(binder(), ManagedResource.class).addBinding().toInstance(sdk);
    }
}
