package io.kafkarest.adapters.http.management;

import io.dropwizard.core.setup.Environment;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.metrics.JmxRegistration;
import io.kafkarest.adapters.http.metrics.MeasuringRequestLog;
import io.kafkarest.adapters.http.requestlog.LineRequestLog;
import io.kafkarest.adapters.http.requestlog.RequestIdHandler;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.component.LifeCycle;

/** Adds to the server what is for operators, when it is built but does not listen yet. */
public final class OperationsSetup {

    private final OperationsConfig config;
    private final RequestIdHandler ids;
    private final ManagementHandler management;
    private final MeasuringRequestLog measuring;
    private final LineRequestLog lines;
    private final JmxRegistration jmx;

    @Inject
    OperationsSetup(
            OperationsConfig config,
            RequestIdHandler ids,
            ManagementHandler management,
            MeasuringRequestLog measuring,
            LineRequestLog lines,
            JmxRegistration jmx) {
        this.config = config;
        this.ids = ids;
        this.management = management;
        this.measuring = measuring;
        this.lines = lines;
        this.jmx = jmx;
    }

    /** To be called before the server is built. */
    public void install(Environment environment) {
        environment.lifecycle().addEventListener(jmx);
        environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle event) {
                if (event instanceof Server server) {
                    prepare(server);
                }
            }
        });
    }

    private void prepare(Server server) {
        if (!config.management().isEmpty()) {
            config.management().forEach(address -> server.addConnector(connector(server, address)));
            server.insertHandler(management);
        }
        server.insertHandler(ids);
        RequestLog present = server.getRequestLog();
        server.setRequestLog((request, response) -> {
            // What operators ask is no traffic of the proxy's.
            if (!ManagementHandler.isReachedBy(request)) {
                measuring.log(request, response);
                lines.log(request, response);
            }
            if (present != null) {
                present.log(request, response);
            }
        });
    }

    private static ServerConnector connector(Server server, URI address) {
        ServerConnector connector = new ServerConnector(server);
        connector.setName(ManagementHandler.CONNECTOR);
        String host = address.getHost();
        connector.setHost(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        connector.setPort(address.getPort());
        return connector;
    }
}
