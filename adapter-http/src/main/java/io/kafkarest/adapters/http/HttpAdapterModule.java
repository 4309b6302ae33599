package io.kafkarest.adapters.http;

import static java.util.Objects.requireNonNull;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.setup.Environment;
import io.kafkarest.adapters.http.body.BodyModule;
import io.kafkarest.adapters.http.config.ExemptionConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.config.JerseyComponent;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.container.ContainerModule;
import io.kafkarest.adapters.http.container.ContainerSetup;
import io.kafkarest.adapters.http.endpoint.EndpointModule;
import io.kafkarest.adapters.http.endpoint.EndpointNameCheck;
import io.kafkarest.adapters.http.error.ErrorModule;
import io.kafkarest.adapters.http.filter.FilterModule;
import io.kafkarest.adapters.http.health.HealthModule;
import io.kafkarest.adapters.http.jersey.JerseyContainer;
import io.kafkarest.adapters.http.management.ManagementModule;
import io.kafkarest.adapters.http.management.OperationsSetup;
import io.kafkarest.adapters.http.metrics.MetricsModule;
import io.kafkarest.adapters.http.openapi.OpenApiModule;
import io.kafkarest.adapters.http.requestlog.RequestLogModule;
import io.kafkarest.adapters.http.tracing.TracingModule;
import io.kafkarest.adapters.http.tracing.TracingSetup;
import io.kafkarest.adapters.http.v2.V2Module;
import java.util.List;
import java.util.Set;

/** The HTTP side of the proxy. Needs bindings of all {@code ports.in}, of the authenticator and of the access policy. */
public final class HttpAdapterModule extends AbstractModule {

    private static final Key<Set<Object>> COMPONENTS = Key.get(new TypeLiteral<>() {}, JerseyComponent.class);

    private final HttpConfig config;
    private final GuardConfig guards;
    private final ExemptionConfig exemptions;
    private final OperationsConfig operations;
    private final List<Module> apis;

    /**
     * The adapter, configured so, with nothing in front of its endpoints, and for operators what is always there; all
     * requests need credentials if any do.
     */
    public HttpAdapterModule(HttpConfig config) {
        this(config, GuardConfig.NONE, ExemptionConfig.NONE, OperationsConfig.DEFAULTS);
    }

    /** The adapter, configured so; some requests need no credentials. */
    public HttpAdapterModule(
            HttpConfig config, GuardConfig guards, ExemptionConfig exemptions, OperationsConfig operations) {
        this.config = requireNonNull(config, "config");
        this.guards = requireNonNull(guards, "guards");
        this.exemptions = requireNonNull(exemptions, "exemptions");
        this.operations = requireNonNull(operations, "operations");
        this.apis = config.servesV2() ? List.of(new V2Module()) : List.of();
    }

    @Override
    protected void configure() {
        bind(HttpConfig.class).toInstance(config);
        bind(OperationsConfig.class).toInstance(operations);
        bind(GuardConfig.class).toInstance(guards);
        install(new BodyModule());
        install(new ContainerModule());
        install(new EndpointModule());
        install(new ErrorModule());
        install(new FilterModule(exemptions));
        install(new HealthModule());
        install(new ManagementModule());
        install(new MetricsModule());
        install(new OpenApiModule());
        install(new RequestLogModule());
        install(new TracingModule());
        apis.forEach(this::install);
    }

    /** Keeps Dropwizard from answering failures in its own words; to be called before the server is built. */
    public static void prepare(AbstractServerFactory factory) {
        factory.setRegisterDefaultExceptionMappers(false);
        factory.setDetailedJsonProcessingExceptionMapper(false);
    }

    /** Gives Jersey and Jetty what the injector made; to be called from {@code Application.run}. */
    public void register(Environment environment, Injector injector) {
        JerseyContainer.install(environment.jersey(), injector.getInstance(COMPONENTS));
        injector.getInstance(ContainerSetup.class).install(environment);
        injector.getInstance(OperationsSetup.class).install(environment);
        injector.getInstance(TracingSetup.class).install(environment);
        EndpointNameCheck names = injector.getInstance(EndpointNameCheck.class);
        environment.lifecycle().addServerLifecycleListener(server -> names.warn());
    }
}
