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
import io.kafkarest.adapters.http.config.ExemptionConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The HTTP adapter in a real server on a free port, in front of a fake proxy. */
public final class TestServer implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public final FakeProxy proxy = new FakeProxy();

    private final DropwizardTestSupport<Configuration> support;

    private TestServer(HttpConfig config, ExemptionConfig exemptions, Duration idleTimeout) {
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
                return new ProxyApplication(proxy, config, exemptions);
            }
        };
    }

    public static TestServer start() {
        return start(HttpConfig.DEFAULTS);
    }

    public static TestServer start(HttpConfig config) {
        return start(config, Duration.seconds(30));
    }

    public static TestServer start(HttpConfig config, Duration idleTimeout) {
        return start(new TestServer(config, ExemptionConfig.NONE, idleTimeout));
    }

    public static TestServer start(ExemptionConfig exemptions) {
        return start(new TestServer(HttpConfig.DEFAULTS, exemptions, Duration.seconds(30)));
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

    /** A request line of method and path, and header lines, such as {@code Accept: x}. */
    public HttpResponse<String> send(String methodAndPath, String body, String... headers) {
        String[] words = methodAndPath.split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + words[1]));
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
        private final HttpConfig config;
        private final ExemptionConfig exemptions;

        ProxyApplication(FakeProxy proxy, HttpConfig config, ExemptionConfig exemptions) {
            this.proxy = proxy;
            this.config = config;
            this.exemptions = exemptions;
        }

        @Override
        public void run(Configuration configuration, Environment environment) {
            var http = new HttpAdapterModule(config, exemptions);
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
