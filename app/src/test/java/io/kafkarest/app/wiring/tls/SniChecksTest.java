package io.kafkarest.app.wiring.tls;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kafkarest.app.wiring.ProxyServer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Names that clients ask TLS for, and names in {@code Host}, on a proxy that listens. */
class SniChecksTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path directory;

    private static Path store;

    @BeforeAll
    static void makeKey() throws Exception {
        store = directory.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=server",
                        "-ext",
                        "san=dns:*.example.com,dns:*.example.org,dns:localhost",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(output).isZero();
    }

    @Test
    void compareNothingUnlessToldTo() throws Exception {
        try (ProxyServer proxy = start(Map.of())) {
            assertThat(ask(proxy, "a.example.com", "b.example.com")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void wantHostToBeTheNameThatTlsWasAskedFor() throws Exception {
        try (ProxyServer proxy = start(Map.of("sni.check.enabled", "true"))) {
            assertThat(ask(proxy, "a.example.com", "A.example.com:8443")).startsWith("HTTP/1.1 200");
            assertThat(ask(proxy, "", "b.example.com")).startsWith("HTTP/1.1 200");
            assertThat(ask(proxy, "a.example.com", "b.example.com"))
                    .startsWith("HTTP/1.1 421")
                    .contains("\r\nContent-Type: application/json\r\n")
                    .endsWith("{\"error_code\":421,\"message\":\"HTTP 421 Misdirected Request\"}");
        }
    }

    @Test
    void wantTheFirstLabelsToBeEqualAndToBeginAsTheyShould() throws Exception {
        try (ProxyServer proxy = start(Map.of("prefix.sni.check.enabled", "true", "prefix.sni.prefix", "LKC-"))) {
            assertThat(ask(proxy, "lkc-1.example.com", "lkc-1.example.org")).startsWith("HTTP/1.1 200");
            assertThat(ask(proxy, "lkc-1.example.com", "lkc-2.example.com")).startsWith("HTTP/1.1 421");
            assertThat(ask(proxy, "x.example.com", "x.example.com")).startsWith("HTTP/1.1 421");
            assertThat(ask(proxy, "", "x.example.com")).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void refuseNamesThatAreNotExpectedIfToldTo() throws Exception {
        try (ProxyServer proxy = start(
                Map.of("expected.sni.headers", "A.example.com, localhost", "reject.invalid.sni.headers", "true"))) {
            assertThat(ask(proxy, "a.example.com", "b.example.com")).startsWith("HTTP/1.1 200");
            assertThat(ask(proxy, "localhost", "localhost")).startsWith("HTTP/1.1 200");
            assertThat(ask(proxy, "", "localhost")).startsWith("HTTP/1.1 200");
            assertThat(ask(proxy, "b.example.com", "a.example.com"))
                    .startsWith("HTTP/1.1 400")
                    .endsWith("{\"error_code\":400,\"message\":\"HTTP 400 Bad Request\"}");
        }
    }

    @Test
    void warnOfThemOnceOtherwise() throws Exception {
        Logger log = (Logger) LoggerFactory.getLogger(SniChecks.class);
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        log.addAppender(events);
        try (ProxyServer proxy = start(Map.of("expected.sni.headers", "a.example.com"))) {
            for (String name : List.of("a.example.com", "b.example.com", "b.example.com", "c.example.com")) {
                assertThat(ask(proxy, name, name)).startsWith("HTTP/1.1 200");
            }

            assertThat(events.list)
                    .extracting(event -> String.valueOf(event.getKeyValuePairs()))
                    .containsExactly("[serverName=\"b.example.com\"]", "[serverName=\"c.example.com\"]");
        } finally {
            log.detachAppender(events);
        }
    }

    @Test
    void areThoseOfAListener() throws Exception {
        try (ProxyServer proxy = start(Map.of(
                "listeners", "https://127.0.0.1:0,STRICT://127.0.0.1:0",
                "listener.protocol.map", "STRICT:https",
                "listener.name.strict.sni.check.enabled", "true"))) {
            assertThat(ask(proxy, 0, "a.example.com", "b.example.com")).startsWith("HTTP/1.1 200");
            assertThat(ask(proxy, 1, "a.example.com", "b.example.com")).startsWith("HTTP/1.1 421");
        }
    }

    private static ProxyServer start(Map<String, String> some) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "shutdown.drain.ms", "0",
                "schema.registry.url", "",
                "listeners", "https://127.0.0.1:0",
                "ssl.keystore.location", store.toString(),
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.password", PASSWORD));
        settings.putAll(some);
        return ProxyServer.start(settings);
    }

    private static String ask(ProxyServer proxy, String name, String host) throws Exception {
        return ask(proxy, 0, name, host);
    }

    /** The whole answer to somebody who asks TLS for this name, or for none, and then for this host. */
    private static String ask(ProxyServer proxy, int listener, String name, String host) throws Exception {
        int port = proxy.uris().get(listener).getPort();
        try (Socket plain = new Socket("127.0.0.1", port);
                SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket(plain, "", port, true)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(name.isEmpty() ? List.of() : List.of(new SNIHostName(name)));
            socket.setSSLParameters(parameters);
            socket.getOutputStream()
                    .write("GET /livez HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static SSLContext trusting() throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        keys.setCertificateEntry("trusted", keys.getCertificate("server"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
