package io.kafkarest.quickstart;

import io.kafkarest.app.wiring.ProxyServer;
import io.kafkarest.quickstart.broker.FreePorts;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Broker, Schema Registry and proxy, started in this order and stopped in the other. */
public final class RunningQuickstart implements AutoCloseable {

    static final String LISTENERS = "listeners";
    static final String LOG_LEVEL = "logging.level";

    private final LocalCluster cluster;
    private final ProxyServer proxy;
    private final ShutdownSequence stop;

    private RunningQuickstart(LocalCluster cluster, ProxyServer proxy, ShutdownSequence stop) {
        this.cluster = cluster;
        this.proxy = proxy;
        this.stop = stop;
    }

    /**
     * Starts all three; they answer when this returns.
     *
     * @throws UsageException when the data directory cannot be used
     */
    public static RunningQuickstart start(QuickstartOptions options) {
        ShutdownSequence stop = new ShutdownSequence();
        try {
            return start(options, stop);
        } catch (RuntimeException e) {
            stop.run();
            throw e;
        }
    }

    static RunningQuickstart start(QuickstartOptions options, ShutdownSequence stop) {
        LocalCluster cluster = LocalCluster.start(options, stop);
        ProxyServer proxy =
                stop.add("proxy", Duration.ofMillis(1500), ProxyServer.start(proxySettings(options, cluster)));
        return new RunningQuickstart(cluster, proxy, stop);
    }

    /** Where the proxy answers. */
    public URI proxyUrl() {
        return proxy.uri();
    }

    /** What stands behind the proxy. */
    public LocalCluster cluster() {
        return cluster;
    }

    @Override
    public void close() {
        stop.run();
    }

    private static Map<String, String> proxySettings(QuickstartOptions options, LocalCluster cluster) {
        int port = options.httpPort() == 0 ? FreePorts.next() : options.httpPort();
        Map<String, String> settings = new HashMap<>();
        settings.put(LISTENERS, "http://127.0.0.1:" + port);
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        // Nobody balances load to it, and somebody waits at a terminal.
        settings.put("shutdown.drain.ms", "0");
        settings.put("schema.registry.url", cluster.registryUrl().toString());
        // The console belongs to the banner; --set turns the logs on.
        settings.put(LOG_LEVEL, "WARN");
        settings.put("request.logging.enable", "false");
        settings.putAll(options.settings());
        return settings;
    }
}
