package io.kafkarest.app.wiring;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import io.dropwizard.configuration.ConfigurationException;
import io.dropwizard.configuration.ConfigurationFactory;
import io.dropwizard.configuration.YamlConfigurationFactory;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.logging.common.BootstrapLogging;
import io.kafkarest.app.usecase.ConsumerInstancesService;
import io.kafkarest.app.usecase.ProxyHealthService;
import io.kafkarest.app.usecase.RecordReadingService;
import io.kafkarest.app.wiring.settings.OperationsKeys;
import io.kafkarest.app.wiring.settings.SettingLayer;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.source.EnvironmentVariables;
import io.kafkarest.ports.out.ManagedResource;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Server;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the proxy together: reads the settings, chooses the modules, and registers what they make. */
final class ProxyApplication extends Application<ProxyConfiguration> {

    private static final Logger LOG = LoggerFactory.getLogger(ProxyApplication.class);

    private final Configurations configurations;
    private final List<Server> started = new ArrayList<>();

    private ProxyApplication(Configurations configurations) {
        this.configurations = configurations;
    }

    /** An application that reads the file named on its command line, and these variables. */
    static ProxyApplication fromFile(Map<String, String> variables) {
        BootstrapLogging.bootstrap(Level.WARN);
        SettingLayer environment = EnvironmentVariables.read(variables);
        return new ProxyApplication(yaml -> new FileConfigurationFactory(yaml, environment));
    }

    /** An application with these settings, whatever file its command line names, that leaves logging to its host. */
    static ProxyApplication with(Map<String, String> settings) {
        return new ProxyApplication(yaml -> new GivenConfiguration(ProxyConfiguration.embedded(settings)));
    }

    /** Would be called before anybody could say whether this process is ours: see {@link #fromFile(Map)}. */
    @Override
    protected void bootstrapLogging() {}

    @Override
    public String getName() {
        return "kafka-rest-proxy";
    }

    @Override
    public void initialize(Bootstrap<ProxyConfiguration> bootstrap) {
        bootstrap.setConfigurationFactoryFactory(
                (type, validator, mapper, prefix) -> configurations(validator, mapper, prefix));
    }

    /** What a start would read, right or wrong; without a file, from the environment alone. */
    ProxyConfiguration read(Bootstrap<?> bootstrap, @Nullable String file) throws IOException, ConfigurationException {
        ConfigurationFactory<ProxyConfiguration> factory =
                configurations(bootstrap.getValidatorFactory().getValidator(), bootstrap.getObjectMapper(), "dw");
        return file == null ? factory.build() : factory.build(bootstrap.getConfigurationSourceProvider(), file);
    }

    private ConfigurationFactory<ProxyConfiguration> configurations(
            Validator validator, ObjectMapper mapper, String prefix) {
        return configurations.from(
                () -> new YamlConfigurationFactory<>(ProxyConfiguration.class, validator, mapper, prefix));
    }

    @Override
    public void run(ProxyConfiguration configuration, Environment environment) {
        Settings settings = configuration.settings();
        EffectiveConfiguration.log(settings);
        new SecuritySettings(settings).checkExposure();
        KafkaClientHardening.apply();
        AdapterModules adapters = new AdapterModules(settings);
        List<Module> modules = new ArrayList<>(adapters.all());
        modules.add(new UseCaseModule(adapters.consumerPolicy(), adapters.producePolicy(), adapters.schemaPolicy()));
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
        bootstrap.addCommand(new CheckCommand(this));
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

    /** Where configurations come from. Dropwizard's factory for YAML is made only if it is asked for. */
    @FunctionalInterface
    private interface Configurations {
        ConfigurationFactory<ProxyConfiguration> from(Supplier<ConfigurationFactory<ProxyConfiguration>> yaml);
    }
}
