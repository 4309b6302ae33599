package io.kafkarest.app.wiring;

import ch.qos.logback.classic.Level;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.FileConfigurationSourceProvider;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.CheckCommand;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.logging.common.BootstrapLogging;
import io.kafkarest.app.usecase.ConsumerInstancesService;
import io.kafkarest.app.usecase.ProxyHealthService;
import io.kafkarest.app.usecase.RecordReadingService;
import io.kafkarest.app.wiring.settings.OperationsKeys;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.ports.out.ManagedResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the proxy together: reads the settings, chooses the modules, and registers what they make. */
final class ProxyApplication extends Application<ProxyConfiguration> {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyApplication.class);

    private final ConfigurationSourceProvider source;
    private final List<Server> started = new ArrayList<>();

    private ProxyApplication(ConfigurationSourceProvider source) {
        this.source = source;
    }

    /** An application that reads the file named on its command line. */
    static ProxyApplication fromFile() {
        BootstrapLogging.bootstrap(Level.WARN);
        return new ProxyApplication(new SettingsSourceProvider(new SubstitutingSourceProvider(
                new FileConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false))));
    }

    /** An application with these settings, whatever file its command line names, that leaves logging to its host. */
    static ProxyApplication with(Map<String, String> settings) {
        return new ProxyApplication(path -> SettingsSourceProvider.embedded(settings));
    }

    /** Would be called before anybody could say whether this process is ours: see {@link #fromFile()}. */
    @Override
    protected void bootstrapLogging() {}

    @Override
    public String getName() {
        return "kafka-rest-proxy";
    }

    @Override
    public void initialize(Bootstrap<ProxyConfiguration> bootstrap) {
        bootstrap.setConfigurationSourceProvider(source);
    }

    @Override
    public void run(ProxyConfiguration configuration, Environment environment) {
        Settings settings = configuration.settings();
        settings.unknownKeys()
                .forEach(key -> LOG.atWarn().addKeyValue("setting", key).log("unknown setting ignored"));
        settings.withoutEffect()
                .forEach((key, fate) -> LOG.atWarn()
                        .addKeyValue("setting", key)
                        .addKeyValue("fate", fate.told())
                        .log("setting without effect"));
        AdapterModules adapters = new AdapterModules(settings);
        List<Module> modules = new ArrayList<>(adapters.all());
        modules.add(new UseCaseModule(adapters.consumerPolicy(), adapters.producePolicy()));
        modules.add(new StrictModule());
        Injector injector = Guice.createInjector(Stage.PRODUCTION, modules);
        adapters.http().register(environment, injector);
        Metrics.register(environment, injector);
        ProxyLifecycle lifecycle = lifecycle(injector, settings.get(OperationsKeys.SHUTDOWN_DRAIN));
        environment.lifecycle().manage(lifecycle);
        environment.lifecycle().addEventListener(lifecycle);
        environment.lifecycle().addServerLifecycleListener(server -> {
            started.add(server);
            LOG.atInfo().addKeyValue("listeners", ListenerUris.of(server)).log("proxy started");
        });
        LOG.atInfo().addKeyValue("modules", adapters.names()).log("modules installed");
    }

    @Override
    protected void addDefaultCommands(Bootstrap<ProxyConfiguration> bootstrap) {
        bootstrap.addCommand(new StartCommand(this));
        bootstrap.addCommand(new CheckCommand<>(this));
    }

    /** Dropwizard would end the process here; whether that is right depends on who started us. */
    @Override
    protected void onFatalError(Throwable failure) {
        throw new StartFailedException(StartFailure.inOneLine(failure), failure);
    }

    /** The server that was started. */
    Server server() {
        return started.get(0);
    }

    /** Whether there is one: the command may have been another. */
    boolean isServing() {
        return !started.isEmpty();
    }

    private static ProxyLifecycle lifecycle(Injector injector, Duration drainTime) {
        return new ProxyLifecycle(
                injector.getInstance(ProxyHealthService.class),
                injector.getInstance(RecordReadingService.class),
                injector.getInstance(ConsumerInstancesService.class),
                injector.getInstance(Key.get(new TypeLiteral<Set<ManagedResource>>() {})),
                drainTime);
    }
}
