package io.kafkarest.quickstart.broker;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The settings of a node that is broker and controller at once, small and quick to start and stop. */
record BrokerSettings(Map<String, String> values) {

    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    private static final String LISTENERS = "listeners";
    private static final String ADVERTISED = "advertised.listeners";
    private static final String PROTOCOLS = "listener.security.protocol.map";

    BrokerSettings {
        values = Map.copyOf(values);
    }

    static BrokerSettings of(Path directory, int port, Map<String, String> overrides) {
        int controllerPort = FreePorts.next();
        Map<String, String> values = new HashMap<>();
        values.put("process.roles", "broker,controller");
        values.put("node.id", Integer.toString(NODE_ID));
        values.put("controller.listener.names", CONTROLLER_LISTENER);
        values.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
        values.put("inter.broker.listener.name", "PLAINTEXT");
        values.put("log.dirs", directory.toString());
        values.put("auto.create.topics.enable", "false");
        values.put("default.replication.factor", "1");
        values.putAll(internalTopics());
        values.putAll(quickness());
        values.putAll(smallness());
        values.putAll(overrides);
        putListeners(values, port, controllerPort);
        return new BrokerSettings(values);
    }

    private static void putListeners(Map<String, String> values, int port, int controllerPort) {
        String clients = values.getOrDefault(LISTENERS, "PLAINTEXT://127.0.0.1:" + port);
        String protocols = values.getOrDefault(PROTOCOLS, "PLAINTEXT:PLAINTEXT");
        values.putIfAbsent(ADVERTISED, clients);
        values.put(LISTENERS, "%s,%s://127.0.0.1:%d".formatted(clients, CONTROLLER_LISTENER, controllerPort));
        values.put(PROTOCOLS, "%s,%s:PLAINTEXT".formatted(protocols, CONTROLLER_LISTENER));
    }

    private static Map<String, String> internalTopics() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "2",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> quickness() {
        return Map.of(
                // A group of one is formed at once: nobody who tries this wants to wait for further members.
                "group.initial.rebalance.delay.ms", "0",
                // A broker that leaves without saying so stays registered for its session (9 s), and the next start
                // in the same directory waits for that. Saying so costs a heartbeat, hence the short interval.
                "controlled.shutdown.enable", "true",
                "broker.heartbeat.interval.ms", "500");
    }

    private static Map<String, String> smallness() {
        return Map.of(
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.cleaner.threads", "1",
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.replica.fetchers", "1",
                "log.index.size.max.bytes", "1048576");
    }
}
