package io.kafkarest.quickstart.registry;

import io.kafkarest.quickstart.registry.http.RegistryHandler;
import io.kafkarest.quickstart.registry.store.SchemaRegistryStore;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * A Schema Registry on 127.0.0.1 that speaks the REST API its clients know: subjects, versions, ids, compatibility of
 * Avro schemas. For trying and testing; it has no security and keeps no more than one machine can hold.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    private EmbeddedRegistry(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts a registry that forgets everything when it closes.
     *
     * @param port where it listens, 0 for any free port
     */
    public static EmbeddedRegistry start(int port) {
        return start(port, SchemaRegistryStore.inMemory());
    }

    /**
     * Starts a registry that goes on from what a directory holds, and keeps everything there.
     *
     * @param port where it listens, 0 for any free port
     */
    public static EmbeddedRegistry start(int port, Path directory) {
        return start(port, SchemaRegistryStore.in(directory));
    }

    private static EmbeddedRegistry start(int port, SchemaRegistryStore store) {
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
        return new EmbeddedRegistry(server, connector);
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
        }
    }
}
