package io.kafkarest.app.wiring;

import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.util.Duration;
import io.kafkarest.adapters.http.HttpAdapterModule;
import io.kafkarest.app.wiring.settings.HttpKeys;
import io.kafkarest.app.wiring.settings.Listener;
import io.kafkarest.app.wiring.settings.ListenerKeys;
import io.kafkarest.app.wiring.settings.Settings;
import java.util.Set;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;

/** Builds the HTTP server from {@code listeners} and its neighbours. A listener for operators is added by the HTTP adapter. */
final class ProxyServerFactory extends AbstractServerFactory {

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
        getGzipFilterFactory().setEnabled(settings.get(HttpKeys.COMPRESSION));
        getGzipFilterFactory().setIncludedMethods(Set.of("GET", "POST"));
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
        server.setHandler(addGracefulHandler(buildGzipHandler(environment.getApplicationContext())));
        return server;
    }
}
