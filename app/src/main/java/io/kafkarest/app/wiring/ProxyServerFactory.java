package io.kafkarest.app.wiring;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.Duration;
import io.kafkarest.adapters.http.HttpAdapterModule;
import io.kafkarest.app.wiring.settings.HttpKeys;
import io.kafkarest.app.wiring.settings.Listener;
import io.kafkarest.app.wiring.settings.ListenerKeys;
import io.kafkarest.app.wiring.settings.Settings;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/** Builds the HTTP server from {@code listeners} and its neighbours. A listener for operators is added by the HTTP adapter. */
final class ProxyServerFactory extends AbstractServerFactory {

    private static final int MIN_COMPRESSED_BYTES = 256;
    private static final int INFLATED_AT_ONCE_BYTES = 8 * 1024;

    private final Settings settings;

    ProxyServerFactory(Settings settings) {
        this.settings = settings;
        setMinThreads(settings.get(ListenerKeys.THREAD_POOL_MIN));
        setMaxThreads(settings.get(ListenerKeys.THREAD_POOL_MAX));
        setShutdownGracePeriod(Duration.milliseconds(
                settings.get(ListenerKeys.SHUTDOWN_GRACEFUL).toMillis()));
        HttpAdapterModule.prepare(this);
        // It renames the thread for each request, and nobody reads the name.
        setEnableThreadNameFilter(false);
    }

    @Override
    public void configure(Environment environment) {
        environment.getApplicationContext().setContextPath("/");
    }

    @Override
    public Server build(Environment environment) {
        Server server = buildServer(environment.lifecycle(), createThreadPool(environment.metrics()));
        // What comes back counts requests for a registry that nobody reads; the context inside is all that is needed.
        var unused = createAppServlet(
                server,
                environment.jersey(),
                environment.getObjectMapper(),
                environment.getValidator(),
                environment.getApplicationContext(),
                environment.getJerseyServletContainer(),
                environment.metrics());
        for (Listener listener : Listener.all(settings)) {
            server.addConnector(new ProxyConnectorFactory(listener)
                    .build(server, environment.metrics(), listener.uri().toString(), null));
        }
        int limit = settings.get(ListenerKeys.SERVER_CONNECTION_LIMIT);
        if (limit > 0) {
            server.addBean(new NetworkConnectionLimit(limit, server));
        }
        server.setHandler(addGracefulHandler(withCompression(environment.getApplicationContext())));
        return server;
    }

    /** Jetty's own: Dropwizard's answers broken bodies on the thread that began, beside the one that reads and answers. */
    @SuppressWarnings("removal") // Dropwizard has it on board, and not what is to replace it.
    private Handler withCompression(Handler handler) {
        if (!settings.get(HttpKeys.COMPRESSION)) {
            return handler;
        }
        var gzip = new GzipHandler(handler);
        gzip.setMinGzipSize(MIN_COMPRESSED_BYTES);
        gzip.setInflateBufferSize(INFLATED_AT_ONCE_BYTES);
        gzip.setIncludedMethods(HttpMethod.GET.asString(), HttpMethod.POST.asString());
        return gzip;
    }
}
