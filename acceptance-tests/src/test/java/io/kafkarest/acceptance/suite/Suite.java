package io.kafkarest.acceptance.suite;

import io.kafkarest.acceptance.cluster.ClusterUnderTest;
import io.kafkarest.acceptance.cluster.ContainerClusterUnderTest;
import io.kafkarest.acceptance.cluster.EmbeddedClusterUnderTest;
import io.kafkarest.acceptance.cluster.NativeClient;
import io.kafkarest.acceptance.cluster.RegistryUnderTest;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What all tests of a run share: one cluster, one native client and one proxy with default settings, each started when
 * first asked for. A proxy with other settings lives until the next one with other settings is asked for. Tests that run at
 * the same time may share it.
 */
public final class Suite implements AutoCloseable {

    private static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    private final Map<Map<String, String>, ClusterUnderTest> clusters = new HashMap<>();
    private final Map<Map<String, String>, ProxyUnderTest> proxies = new HashMap<>();
    private NativeClient nativeClient;
    private RegistryUnderTest registry;
    private int names;

    /** Whether the run asks for containers instead of the embedded broker. */
    static boolean isOnContainers() {
        return System.getProperty("acceptance.cluster", "embedded").equals("containers");
    }

    /** Starts a cluster that the caller closes. */
    public static ClusterUnderTest startCluster(Map<String, String> settings) {
        return isOnContainers() ? ContainerClusterUnderTest.start(settings) : EmbeddedClusterUnderTest.start(settings);
    }

    /** The shared cluster. */
    public ClusterUnderTest cluster() {
        return cluster(Map.of());
    }

    /** The shared cluster with these broker settings. */
    public synchronized ClusterUnderTest cluster(Map<String, String> settings) {
        return clusters.computeIfAbsent(settings, Suite::startCluster);
    }

    /** A native client of the shared cluster. */
    public synchronized NativeClient kafka() {
        if (nativeClient == null) {
            nativeClient = new NativeClient(cluster().bootstrapServers());
        }
        return nativeClient;
    }

    /** The shared Schema Registry. */
    public synchronized RegistryUnderTest registry() {
        if (registry == null) {
            registry = RegistryUnderTest.start();
        }
        return registry;
    }

    /** The proxy with default settings. */
    public ProxyUnderTest proxy() {
        return proxy(Map.of());
    }

    /** A proxy with these settings, which takes the place of the last one that was asked for with settings. */
    public synchronized ProxyUnderTest proxy(Map<String, String> settings) {
        if (!settings.isEmpty() && !proxies.containsKey(settings)) {
            proxies.entrySet().removeIf(Suite::closeIfSpecial);
        }
        return proxies.computeIfAbsent(settings, this::startProxy);
    }

    /** A client of the proxy with default settings. */
    public ProxyClient client() {
        return proxy().client();
    }

    /** A name that nothing else in this run, nor in an earlier one, has. */
    public synchronized String uniqueName(String start) {
        return start + "-" + RUN + "-" + ++names;
    }

    /** Creates a topic with a unique name in the shared cluster. */
    public String newTopic(String start, int partitions) {
        String name = uniqueName(start);
        kafka().createTopic(name, partitions);
        return name;
    }

    @Override
    public void close() {
        proxies.values().forEach(ProxyUnderTest::close);
        if (nativeClient != null) {
            nativeClient.close();
        }
        if (registry != null) {
            registry.close();
        }
        clusters.values().forEach(ClusterUnderTest::close);
    }

    private ProxyUnderTest startProxy(Map<String, String> settings) {
        Map<String, String> all =
                new HashMap<>(Map.of("schema.registry.url", registry().url()));
        all.putAll(settings);
        return ProxyUnderTest.start(cluster().bootstrapServers(), all);
    }

    private static boolean closeIfSpecial(Map.Entry<Map<String, String>, ProxyUnderTest> proxy) {
        if (proxy.getKey().isEmpty()) {
            return false;
        }
        proxy.getValue().close();
        return true;
    }
}
