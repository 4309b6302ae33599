package io.kafkarest.adapters.http.tracing;

import io.dropwizard.core.setup.Environment;
import io.kafkarest.adapters.http.endpoint.EndpointDirectory;
import io.kafkarest.ports.out.Tracer;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** Has every request traced, whichever way it takes, if there is a tracer; if there is none, nothing is in its way. */
public final class TracingSetup {

    private final Optional<Tracer> tracer;
    private final EndpointDirectory endpoints;

    @Inject
    TracingSetup(Optional<Tracer> tracer, EndpointDirectory endpoints) {
        this.tracer = tracer;
        this.endpoints = endpoints;
    }

    /** To be called before the server is built, and after what writes the request log was installed. */
    public void install(Environment environment) {
        tracer.ifPresent(present -> environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle event) {
                if (event instanceof Server server) {
                    server.insertHandler(new TracingHandler(present));
                    server.setRequestLog(new TracingRequestLog(endpoints, server.getRequestLog()));
                }
            }
        }));
    }
}
