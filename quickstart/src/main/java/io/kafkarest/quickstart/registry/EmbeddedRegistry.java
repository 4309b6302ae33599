package io.kafkarest.quickstart.registry;

import io.kafkarest.quickstart.registry.http.RegistryHandler;
import io.kafkarest.quickstart.registry.store.RegistryJournal;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import io.kafkarest.quickstart.registry.topic.SchemasTopic;
import java.net.URI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A Schema Registry on 127.0.0.1 that speaks the REST API its clients know, for Avro, JSON Schema and Protobuf. For
 * trying and testing; it has no security, stands alone, and keeps no more than one machine can hold.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;
    private final RegistryJournal journal;

    private EmbeddedRegistry(Server server, ServerConnector connector, RegistryJournal journal) {
        this.server = server;
        this.connector = connector;
        this.journal = journal;
    }

    /**
     * Starts a registry that forgets everything when it closes.
     *
     * @param port where it listens, 0 for any free port
     */
    public static EmbeddedRegistry start(int port) {
        return start(port, RegistryJournal.NONE);
    }

    /**
     * Starts a registry that goes on from what the topic {@value SchemasTopic#NAME} holds, and keeps everything there.
     * Stop it before the broker.
     *
     * @param port where it listens, 0 for any free port
     */
    public static EmbeddedRegistry start(int port, String bootstrapServers) {
        return start(port, SchemasTopic.open(bootstrapServers));
    }

    private static EmbeddedRegistry start(int port, RegistryJournal journal) {
        try {
            return start(port, SchemaRegistryStore.in(journal), journal);
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static EmbeddedRegistry start(int port, SchemaRegistryStore store, RegistryJournal journal) {
        QueuedThreadPool threads = new QueuedThreadPool(16, 2);
        threads.setName("schema-registry");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Subjects may hold slashes and whatever else a client encodes.
        http.setUriCompliance(UriCompliance.UNSAFE);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new RegistryHandler(store));
        server.setStopTimeout(0);
        try {
            server.start();
        } catch (Exception e) {
            throw new IllegalStateException("cannot start the schema registry on port " + port, e);
        }
        return new EmbeddedRegistry(server, connector, journal);
    }

    /** Where it answers, without a slash at the end. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    /** Stops; connections that are open are cut. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("cannot stop the schema registry", e);
        } finally {
            journal.close();
        }
    }
}
