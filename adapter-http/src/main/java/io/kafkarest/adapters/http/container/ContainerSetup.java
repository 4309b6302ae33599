package io.kafkarest.adapters.http.container;

import io.dropwizard.core.setup.Environment;
import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** Prepares Jetty, which Dropwizard builds, for the proxy. */
public final class ContainerSetup {

    /** Names of topics, groups and instances are segments of the path, and may hold any character once encoded. */
    private static final UriCompliance ANY_CHARACTER_IN_SEGMENTS = UriCompliance.DEFAULT.with(
            "any character in segments",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
            UriCompliance.Violation.AMBIGUOUS_PATH_PARAMETER,
            UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

    private final BodyConfig bodies;
    private final GuardConfig guards;
    private final ShortRoutes shortRoutes;

    @Inject
    ContainerSetup(HttpConfig config, GuardConfig guards, Set<ShortRoute> shortRoutes) {
        this.shortRoutes = new ShortRoutes(shortRoutes);
        this.bodies = config.bodies();
        this.guards = guards;
    }

    /** Installs the handlers now, and the rest when the server is built but does not listen yet. */
    public void install(Environment environment) {
        ServletContextHandler context = environment.getApplicationContext();
        context.setErrorHandler(new JsonErrorHandler());
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        // The one inserted last is reached first.
        if (hasShortRoutes()) {
            context.insertHandler(shortRoutes);
        }
        context.insertHandler(new BodyHandler(bodies));
        context.insertHandler(new AnswerHandler());
        if (guards.dosFilter().enabled()) {
            DosFilters.install(context, guards.dosFilter());
        }
        environment.lifecycle().addEventListener(new ServerPreparation());
    }

    private boolean hasShortRoutes() {
        return !guards.dependOnTheEndpoint();
    }

    private void prepare(Server server) {
        server.setErrorHandler(new JsonErrorHandler());
        guard(server);
        // Dropwizard's connection factories hide the ones that have the configuration.
        for (Connector connector : server.getConnectors()) {
            for (HttpConfiguration.ConnectionFactory each :
                    connector.getContainedBeans(HttpConfiguration.ConnectionFactory.class)) {
                prepare(each.getHttpConfiguration());
            }
        }
    }

    /** Outside the context, whose answers know too much of each other. The one inserted last is reached first. */
    private void guard(Server server) {
        server.insertHandler(new EncodingCheck());
        if (hasShortRoutes() && shortRoutes.areImmediate()) {
            server.insertHandler(new ImmediateHandler());
        }
        if (guards.bandwidth().enabled()) {
            server.insertHandler(new BandwidthHandler(guards.bandwidth()));
        }
        TimeoutHandler.of(guards).ifPresent(server::insertHandler);
        if (guards.cors().isOn()) {
            server.insertHandler(new CorsHandler(guards.cors()));
        }
        if (guards.rejectsOptions()) {
            server.insertHandler(new OptionsRefusal());
        }
        if (!guards.answerHeaders().isEmpty()) {
            server.insertHandler(new AnswerHeadersHandler(guards.answerHeaders()));
        }
    }

    private static void prepare(HttpConfiguration http) {
        http.setUriCompliance(ANY_CHARACTER_IN_SEGMENTS);
        http.setSendServerVersion(false);
        http.setSendDateHeader(true);
    }

    private final class ServerPreparation implements LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(LifeCycle event) {
            if (event instanceof Server server) {
                prepare(server);
            }
        }
    }
}
