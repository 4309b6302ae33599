package io.kafkarest.app.wiring;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import io.dropwizard.core.setup.Environment;
import io.kafkarest.app.usecase.InstanceRegistry;
import io.kafkarest.app.usecase.RecordCounts;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Locale;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The metrics that are looked up when somebody asks: records, instances, threads, connections, the JVM, the adapters. */
final class Metrics {

    private final PrometheusRegistry registry;

    private Metrics(PrometheusRegistry registry) {
        this.registry = registry;
    }

    /** Adds them to those that the HTTP adapter has of requests; to be called before the server is built. */
    static void register(Environment environment, Injector injector) {
        PrometheusRegistry registry = injector.getInstance(PrometheusRegistry.class);
        Metrics metrics = new Metrics(registry);
        metrics.addBuild();
        metrics.addRecords(injector.getInstance(RecordCounts.class));
        InstanceRegistry instances = injector.getInstance(InstanceRegistry.class);
        metrics.add("kafka_rest_consumer_instances", "Consumer instances that live here.", instances::size);
        JvmMetrics.builder().register(registry);
        injector.getInstance(Key.get(new TypeLiteral<Set<MultiCollector>>() {})).forEach(registry::register);
        environment.lifecycle().addServerLifecycleListener(metrics::addServer);
    }

    private void addBuild() {
        String version = Metrics.class.getPackage().getImplementationVersion();
        Info.builder()
                .name("kafka_rest_build_info")
                .help("The version of the proxy.")
                .labelNames("version")
                .register(registry)
                .addLabelValues(version == null ? "unknown" : version);
    }

    private void addRecords(RecordCounts counts) {
        CounterWithCallback.builder()
                .name("kafka_rest_records_produced")
                .help("Records of produce requests, by what became of them: stored, or why not.")
                .labelNames("result")
                .callback(series -> {
                    series.call((double) counts.stored(), "stored");
                    counts.rejected()
                            .forEach((code, count) ->
                                    series.call(count, code.name().toLowerCase(Locale.ROOT)));
                })
                .register(registry);
        CounterWithCallback.builder()
                .name("kafka_rest_records_consumed")
                .help("Records of reads: delivered, or returned because the answer did not arrive.")
                .labelNames("result")
                .callback(series -> {
                    series.call((double) counts.delivered(), "delivered");
                    series.call((double) counts.returned(), "returned");
                })
                .register(registry);
    }

    private void addServer(Server server) {
        if (server.getThreadPool() instanceof QueuedThreadPool threads) {
            add("kafka_rest_http_threads_max", "HTTP threads at most.", threads::getMaxThreads);
            add("kafka_rest_http_threads_busy", "HTTP threads at work.", threads::getBusyThreads);
            add("kafka_rest_http_threads_queue", "Work that waits for an HTTP thread.", threads::getQueueSize);
        }
        add("kafka_rest_http_connections", "Connections of clients.", () -> connections(server));
    }

    private static int connections(Server server) {
        int open = 0;
        for (ServerConnector each : server.getBeans(ServerConnector.class)) {
            open += each.getConnectedEndPoints().size();
        }
        return open;
    }

    private void add(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(series -> series.call(value.getAsDouble()))
                .register(registry);
    }
}
