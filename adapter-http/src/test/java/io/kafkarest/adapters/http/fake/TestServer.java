package io.kafkarest.adapters.http.fake;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Stage;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.util.Duration;
import io.kafkarest.adapters.http.HttpAdapterModule;
import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.ExemptionConfig;
import io.kafkarest.adapters.http.config.GuardConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.ports.out.Tracer;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** The HTTP adapter in a real server on a free port, in front of a fake proxy. */
public final class TestServer implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final FakeProxy proxy = new FakeProxy();

    private final DropwizardTestSupport<Configuration> support;

    private TestServer(HttpAdapterModule http, Duration idleTimeout) {
        var connector = (HttpConnectorFactory) HttpConnectorFactory.application();
        connector.setPort(0);
        connector.setBindHost("127.0.0.1");
        connector.setIdleTimeout(idleTimeout);
        var server = new SimpleServerFactory();
        server.setConnector(connector);
        server.setApplicationContextPath("/");
        server.setAdminContextPath("/admin");
        var silence = new LogbackAccessRequestLogFactory();
        silence.setAppenders(List.of());
        server.setRequestLogFactory(silence);
        server.setShutdownGracePeriod(Duration.seconds(0));
        server.setMaxThreads(12);
        server.setMinThreads(2);
        HttpAdapterModule.prepare(server);
        var configuration = new Configuration();
        configuration.setServerFactory(server);
        support = new DropwizardTestSupport<>(ProxyApplication.class, configuration) {
            @Override
            public Application<Configuration> newApplication() {
                return new ProxyApplication(proxy, http);
            }
        };
    }

    public static TestServer start() {
        return start(HttpConfig.DEFAULTS);
    }

    public static TestServer start(HttpConfig config) {
        return start(config, Duration.seconds(30));
    }

    public static TestServer start(BodyConfig bodies) {
        return start(new HttpConfig(
                true, false, List.of(), List.of(), "", HttpConfig.DEFAULT_PORT, bodies, CompatibilityConfig.DEFAULTS));
    }

    public static TestServer start(OperationsConfig operations) {
        return start(GuardConfig.NONE, ExemptionConfig.NONE, operations);
    }

    public static TestServer start(GuardConfig guards) {
        boolean exemptsOptions = guards.cors().isOn() && guards.cors().opensOptions();
        return start(guards, new ExemptionConfig(List.of(), exemptsOptions), OperationsConfig.DEFAULTS);
    }

    public static TestServer start(HttpConfig config, Duration idleTimeout) {
        return start(new TestServer(new HttpAdapterModule(config), idleTimeout));
    }

    public static TestServer start(GuardConfig guards, OperationsConfig operations, Tracer tracer) {
        var http = new HttpAdapterModule(HttpConfig.DEFAULTS, guards, ExemptionConfig.NONE, operations);
        var server = new TestServer(http, Duration.seconds(30));
        server.proxy.tracer = Optional.of(tracer);
        return start(server);
    }

    public static TestServer start(ExemptionConfig exemptions) {
        return start(GuardConfig.NONE, exemptions, OperationsConfig.DEFAULTS);
    }

    private static TestServer start(GuardConfig guards, ExemptionConfig exemptions, OperationsConfig operations) {
        var http = new HttpAdapterModule(HttpConfig.DEFAULTS, guards, exemptions, operations);
        return start(new TestServer(http, Duration.seconds(30)));
    }

    private static TestServer start(TestServer server) {
        try {
            server.support.before();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        return server;
    }

    public int port() {
        return support.getLocalPort();
    }

    /** The port for operators. */
    public int managementPort() {
        return support.getPort(1);
    }

    /** A request line of method and path, and header lines, such as {@code Accept: x}. */
    public HttpResponse<String> send(String methodAndPath, String body, String... headers) {
        return send(port(), methodAndPath, body, headers);
    }

    /** The same, to a port of one's choice. */
    public static HttpResponse<String> send(int port, String methodAndPath, String body, String... headers) {
        String[] words = methodAndPath.split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + words[1]));
        for (String header : headers) {
            String[] parts = header.split(":", 2);
            request.header(parts[0], parts[1].strip());
        }
        request.method(
                words[0],
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET " + path, "", headers);
    }

    public Socket connect() throws IOException {
        return new Socket("127.0.0.1", port());
    }

    @Override
    public void close() {
        support.after();
    }

    public static final class ProxyApplication extends Application<Configuration> {

        private final FakeProxy proxy;
        private final HttpAdapterModule http;

        ProxyApplication(FakeProxy proxy, HttpAdapterModule http) {
            this.proxy = proxy;
            this.http = http;
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            Injector injector = Guice.createInjector(
                    Stage.PRODUCTION,
                    binder -> {
                        binder.requireExplicitBindings();
                        binder.requireAtInjectOnConstructors();
                        binder.requireExactBindingAnnotations();
                        binder.disableCircularProxies();
                    },
                    http,
                    proxy);
            http.register(environment, injector);
        }
    }
}
