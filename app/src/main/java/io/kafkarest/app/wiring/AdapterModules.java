package io.kafkarest.app.wiring;

import com.google.inject.Module;
import io.kafkarest.adapters.auth.AuthAdapterModule;
import io.kafkarest.adapters.http.HttpAdapterModule;
import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.kafka.KafkaAdapterModule;
import io.kafkarest.adapters.kafka.client.KafkaConfig;
import io.kafkarest.adapters.opentelemetry.OpenTelemetryModule;
import io.kafkarest.adapters.schemaregistry.SchemaRegistryAdapterModule;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.adapters.schemaregistry.codec.SchemaCodecsConfig;
import io.kafkarest.app.usecase.ConsumerPolicy;
import io.kafkarest.app.usecase.ProducePolicy;
import io.kafkarest.app.usecase.SchemaPolicy;
import io.kafkarest.app.wiring.settings.ApiKeys;
import io.kafkarest.app.wiring.settings.ClientSettings;
import io.kafkarest.app.wiring.settings.CompatibilityKeys;
import io.kafkarest.app.wiring.settings.ConsumerKeys;
import io.kafkarest.app.wiring.settings.HttpKeys;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Listener;
import io.kafkarest.app.wiring.settings.ListenerKeys;
import io.kafkarest.app.wiring.settings.ProduceKeys;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.TracingKeys;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Chooses the adapters by the settings, before there is an injector, and tells each what it needs to know. */
final class AdapterModules {

    /** With {@code consumer.threads} below 0 there are as many threads as there can be waiting instances. */
    private static final int NO_LIMIT = 10_000;

    private final Settings settings;
    private final ClientSettings clients;
    private final HttpAdapterModule http;
    private final List<Module> tracing;
    private final List<Module> all;
    private final Extensions extensions;

    AdapterModules(Settings settings) {
        this.settings = settings;
        this.clients = new ClientSettings(settings);
        SecuritySettings security = new SecuritySettings(settings);
        GuardConfig guards = GuardSettings.from(settings);
        this.http = new HttpAdapterModule(
                httpConfig(), guards, security.exemptions(guards.cors()), OperationsSettings.of(settings));
        this.tracing = tracing();
        IdentitySettings identity = new IdentitySettings(settings);
        this.all = Stream.of(
                        Stream.of(
                                http,
                                new KafkaAdapterModule(kafkaConfig(identity)),
                                schemaRegistry(),
                                AuthAdapterModule.of(security.authentication())),
                        identity.credentials().stream(),
                        tracing.stream())
                .flatMap(each -> each)
                .toList();
        this.extensions = Extensions.of(settings);
        security.check(extensions);
    }

    HttpAdapterModule http() {
        return http;
    }

    /** The adapters, as far as extensions have not replaced them. */
    List<Module> all() {
        return extensions.over(all);
    }

    List<String> names() {
        return Stream.concat(all.stream().map(each -> each.getClass().getSimpleName()), extensions.names().stream())
                .toList();
    }

    ConsumerPolicy consumerPolicy() {
        return new ConsumerPolicy(
                settings.get(ConsumerKeys.ID),
                settings.get(ConsumerKeys.REQUEST_TIMEOUT),
                settings.get(ConsumerKeys.REQUEST_MAX_BYTES),
                settings.get(ConsumerKeys.FETCH_MIN_BYTES),
                settings.get(ConsumerKeys.INSTANCE_TIMEOUT),
                settings.get(ConsumerKeys.INSTANCES_MAX),
                new ConsumerPolicy.Most(
                        settings.get(ConsumerKeys.MAX_POLL_RECORDS), settings.get(ConsumerKeys.REQUEST_TIMEOUT_MAX)));
    }

    private BodyConfig bodyConfig() {
        int most = settings.get(HttpKeys.MAX_REQUEST_SIZE);
        long mostOfAll = settings.get(HttpKeys.MAX_REQUESTS_SIZE);
        return mostOfAll == 0 ? BodyConfig.of(most) : new BodyConfig(most, mostOfAll);
    }

    ProducePolicy producePolicy() {
        return settings.get(ProduceKeys.INTERNAL_TOPICS)
                ? ProducePolicy.WRITE_ANYWHERE
                : ProducePolicy.PROTECT_INTERNAL_TOPICS;
    }

    SchemaPolicy schemaPolicy() {
        return SchemaSettings.policy(settings, clients);
    }

    private HttpConfig httpConfig() {
        return new HttpConfig(
                settings.get(ApiKeys.API_V2),
                Boolean.parseBoolean(clients.producer().get("json.indent.output")),
                Listener.all(settings).stream().map(Listener::uri).toList(),
                settings.get(ListenerKeys.ADVERTISED_LISTENERS),
                settings.get(ListenerKeys.HOST_NAME),
                settings.get(ListenerKeys.PORT),
                bodyConfig(),
                CompatibilityConfig.of(settings::isTrue));
    }

    private KafkaConfig kafkaConfig(IdentitySettings identity) {
        int threads = settings.get(ConsumerKeys.THREADS);
        return checked(() -> new KafkaConfig(
                clients.producer(),
                clients.consumer(),
                clients.admin(),
                threads < 0 ? NO_LIMIT : threads,
                settings.get(ConsumerKeys.OPERATION_TIMEOUT),
                identity.config(),
                !tracing.isEmpty()));
    }

    /** Nothing of OpenTelemetry is touched unless it is asked for. */
    private List<Module> tracing() {
        if (!settings.get(TracingKeys.ENABLED)) {
            return List.of();
        }
        return checked(() -> OpenTelemetryModule.of(settings.withPrefix(TracingKeys.SETTINGS_PREFIX)).stream()
                .<Module>map(each -> each)
                .toList());
    }

    private Module schemaRegistry() {
        String urls = clients.schemaRegistry().getOrDefault("schema.registry.url", "");
        SchemaCodecsConfig codecs = new SchemaCodecsConfig(
                !settings.get(CompatibilityKeys.STRICT) && settings.get(CompatibilityKeys.LENIENT_AVRO));
        return urls.isEmpty()
                ? SchemaRegistryAdapterModule.withoutRegistry(codecs)
                : SchemaRegistryAdapterModule.withRegistry(
                        checked(() -> SchemaRegistryConfig.of(urls, clients.schemaRegistry())), codecs);
    }

    /** What an adapter makes of the settings; that it cannot use them is the operator's to know. */
    private static <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(String.valueOf(e.getMessage()));
        }
    }
}
