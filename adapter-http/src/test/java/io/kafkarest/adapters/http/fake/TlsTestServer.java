package io.kafkarest.adapters.http.fake;

import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.jetty.HttpsConnectorFactory;
import io.dropwizard.request.logging.LogbackAccessRequestLogFactory;
import io.dropwizard.testing.DropwizardTestSupport;
import io.dropwizard.util.Duration;
import io.kafkarest.adapters.http.HttpAdapterModule;
import io.kafkarest.adapters.http.config.HttpConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The HTTP adapter behind TLS that asks for client certificates and does without, in front of a fake proxy. */
public final class TlsTestServer implements AutoCloseable {

    private static final String PASSWORD = "changeit";

    public final FakeProxy proxy = new FakeProxy();

    private final Path directory;
    private final DropwizardTestSupport<Configuration> support;

    /** Starts it, with keys made in this directory. */
    public TlsTestServer(Path directory) throws Exception {
        this.directory = directory;
        makeKey("server", "CN=localhost");
        makeKey("client", "CN=alice,OU=ServiceUsers,O=Example");
        var connector = new HttpsConnectorFactory();
        connector.setPort(0);
        connector.setBindHost("127.0.0.1");
        connector.setKeyStorePath(store("server").toString());
        connector.setKeyStoreType("PKCS12");
        connector.setKeyStorePassword(PASSWORD);
        connector.setTrustStorePath(store("client").toString());
        connector.setTrustStoreType("PKCS12");
        connector.setTrustStorePassword(PASSWORD);
        connector.setWantClientAuth(true);
        connector.setDisableSniHostCheck(true);
        var server = new SimpleServerFactory();
        server.setConnector(connector);
        server.setApplicationContextPath("/");
        server.setAdminContextPath("/admin");
        var silence = new LogbackAccessRequestLogFactory();
        silence.setAppenders(List.of());
        server.setRequestLogFactory(silence);
        server.setShutdownGracePeriod(Duration.seconds(0));
        HttpAdapterModule.prepare(server);
        var configuration = new Configuration();
        configuration.setServerFactory(server);
        support = new DropwizardTestSupport<>(TestServer.ProxyApplication.class, configuration) {
            @Override
            public Application<Configuration> newApplication() {
                return new TestServer.ProxyApplication(proxy, new HttpAdapterModule(HttpConfig.DEFAULTS));
            }
        };
        support.before();
    }

    /** Asks with the client's certificate. */
    public int getWithCertificate(String path, String... headers) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load("client"), PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust().getTrustManagers(), null);
        return status(context, path, headers);
    }

    /** Asks without any. */
    public int getWithoutCertificate(String path, String... headers) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust().getTrustManagers(), null);
        return status(context, path, headers);
    }

    @Override
    public void close() {
        support.after();
    }

    private int status(SSLContext context, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("https://localhost:" + support.getLocalPort() + path));
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        return HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private TrustManagerFactory trust() throws GeneralSecurityException, IOException {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load("server"));
        return trust;
    }

    private KeyStore load(String name) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var bytes = Files.newInputStream(store(name))) {
            store.load(bytes, PASSWORD.toCharArray());
        }
        // A store of keys vouches for their own certificates only once these stand alone.
        store.setCertificateEntry(name + "-trusted", store.getCertificate(name));
        return store;
    }

    private Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    private void makeKey(String name, String subject) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        subject,
                        "-ext",
                        "san=dns:localhost",
                        "-keystore",
                        store(name).toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(output);
        }
    }
}
