package io.kafkarest.acceptance.kafka;

import io.kafkarest.ports.testkit.TestCluster;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A broker of its own for each test class, with the adapter on one side and a native client on the other. */
abstract class AdapterBesideABroker {

    static LocalBroker broker;
    static NativeCluster cluster;
    static AdapterUnderTest adapter;

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = LocalBroker.start(directory);
        cluster = new NativeCluster(broker.bootstrapServers());
        adapter = AdapterUnderTest.with(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        adapter.close();
        cluster.close();
        broker.close();
    }

    /** Completes the contracts. */
    public TestCluster cluster() {
        return cluster;
    }
}
