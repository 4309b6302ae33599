package io.kafkarest.acceptance.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One proxy with many listeners, each with settings of its own. */
@ExtendWith(SuiteExtension.class)
class TlsListenersIT {

    private static final String PASSWORD = "secret";
    private static final String SUITE = "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256";
    private static final Authority AUTHORITY = Authority.named("authority");
    private static final Map<String, Integer> PORTS = Stream.of(
                    "pem", "enc", "p12", "jks", "mutual", "asking", "old", "new", "h1", "anyhost", "fwd", "nofwd",
                    "hap", "nohap")
            .collect(Collectors.toMap(name -> name, name -> Ports.free()));

    private static ProxyUnderTest proxy;

    @BeforeAll
    static void start(Suite suite, @TempDir Path directory) {
        Identity server = AUTHORITY.issue("server");
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(
                "listener.protocol.map",
                PORTS.keySet().stream().map(TlsListenersIT::protocol).collect(Collectors.joining(",")));
        settings.put("ssl.keystore.type", "PEM");
        settings.put(
                "ssl.keystore.location",
                server.writePem(directory.resolve("pem")).toString());
        Path trusted = Identity.writeTrusted(directory.resolve("trusted"), AUTHORITY.certificate());
        settings.put("ssl.truststore.type", "PEM");
        settings.put("ssl.truststore.location", trusted.toString());
        settings.put("hsts.header.enable", "true");
        store(settings, "enc", "PEM", server.writePem(directory.resolve("enc"), PASSWORD));
        settings.put("listener.name.enc.ssl.key.password", PASSWORD);
        store(settings, "p12", "PKCS12", server.write(directory.resolve("p12"), "PKCS12", PASSWORD));
        store(settings, "jks", "JKS", server.write(directory.resolve("jks"), "JKS", PASSWORD));
        settings.put("listener.name.p12.ssl.keystore.password", PASSWORD);
        settings.put("listener.name.jks.ssl.keystore.password", PASSWORD);
        settings.put("listener.name.mutual.ssl.client.authentication", "REQUIRED");
        settings.put("listener.name.asking.ssl.client.authentication", "REQUESTED");
        settings.put("listener.name.old.ssl.enabled.protocols", "TLSv1.2");
        settings.put("listener.name.old.ssl.cipher.suites", SUITE);
        settings.put("listener.name.new.ssl.enabled.protocols", "TLSv1.3");
        settings.put("listener.name.h1.http2.enabled", "false");
        settings.put("listener.name.anyhost.sni.host.check.enabled", "false");
        settings.put("listener.name.fwd.network.forwarded.request.customizer.enable", "true");
        settings.put("listener.name.fwd.network.forwarded.trusted.addresses", "10.0.0.0/8,127.0.0.0/8");
        settings.put("listener.name.nofwd.network.forwarded.request.customizer.enable", "true");
        settings.put("listener.name.nofwd.network.forwarded.trusted.addresses", "10.0.0.0/8");
        settings.put("listener.name.hap.proxy.protocol.enabled", "true");
        settings.put("listener.name.nohap.proxy.protocol.enabled", "true");
        settings.put("listener.name.nohap.proxy.protocol.accepted.ip.range", "10.0.0.0/8");
        List<String> listeners = PORTS.entrySet().stream()
                .map(each -> each.getKey().toUpperCase() + "://127.0.0.1:" + each.getValue())
                .toList();
        proxy = ProxyUnderTest.startWithListeners(suite.cluster().bootstrapServers(), settings, listeners);
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pem", "enc", "p12", "jks", "mutual", "asking", "old", "new", "anyhost"})
    void speakHttp2OverTls(String listener) throws Exception {
        HttpResponse<String> answer = get(listener, AUTHORITY.client(AUTHORITY.issue("client")), "/topics");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .hasValue("max-age=63072000; includeSubDomains");
    }

    @Test
    void speakHttp1OnlyIfToldTo() throws Exception {
        assertThat(get("h1", AUTHORITY.client(), "/topics").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void letInOnlyClientsWithACertificateThatIsVouchedFor() throws Exception {
        Authority stranger = Authority.named("stranger");
        SSLContext foreign = AUTHORITY.client(stranger.issue("client"));

        assertThatThrownBy(() -> get("mutual", AUTHORITY.client(), "/")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> get("mutual", foreign, "/")).isInstanceOf(IOException.class);
        assertThat(get("asking", AUTHORITY.client(), "/").statusCode()).isEqualTo(200);
    }

    @Test
    void speakOnlyTheVersionsAndSuitesThatTheyMay() throws Exception {
        assertThatThrownBy(() -> connect("old", "TLSv1.3")).isInstanceOf(SSLException.class);
        assertThatThrownBy(() -> connect("new", "TLSv1.2")).isInstanceOf(SSLException.class);
        try (TlsSocket socket = connect("old", "TLSv1.2")) {
            assertThat(socket.suite()).isEqualTo(SUITE);
        }
        assertThatThrownBy(() -> TlsSocket.connect(
                                AUTHORITY.client(), PORTS.get("old"), new String[] {"TLSv1.2"}, new String[] {
                                    "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384"
                                })
                        .close())
                .isInstanceOf(SSLException.class);
    }

    @Test
    void refuseHostsThatTheCertificateIsNotFor() throws Exception {
        String request = "GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n";
        try (TlsSocket careful = TlsSocket.connect(AUTHORITY.client(), PORTS.get("pem"));
                TlsSocket careless = TlsSocket.connect(AUTHORITY.client(), PORTS.get("anyhost"))) {
            assertThat(careful.say(request).hearAll())
                    .startsWith("HTTP/1.1 400")
                    .endsWith("{\"error_code\":400,\"message\":\"HTTP 400 Bad Request\"}");
            assertThat(careless.say(request).hearAll()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void nameThemselvesWithTheirScheme(Suite suite) throws Exception {
        String group = suite.uniqueName("tls");

        HttpResponse<String> created = post("pem", "/consumers/" + group, "{\"name\":\"c\"}");

        assertThat(created.body())
                .contains("\"base_uri\":\"https://localhost:" + PORTS.get("pem") + "/consumers/" + group
                        + "/instances/c\"");
    }

    @Test
    void believeForwardingHeadersOfTrustedAddressesOnly(Suite suite) throws Exception {
        assertThat(createBehindProxy("fwd", suite.uniqueName("fwd"))).contains("\"base_uri\":\"https://fwd.example/");
        assertThat(createBehindProxy("nofwd", suite.uniqueName("fwd")))
                .contains("\"base_uri\":\"http://127.0.0.1:" + PORTS.get("nofwd") + "/");
    }

    @Test
    void understandTheProxyProtocolOfTrustedAddressesOnly() throws Exception {
        String header = "PROXY TCP4 192.0.2.7 192.0.2.8 1234 80\r\n";

        assertThat(plain("hap", header)).startsWith("HTTP/1.1 200");
        assertThat(plain("hap", "")).startsWith("HTTP/1.1 200");
        assertThat(plain("nohap", header)).startsWith("HTTP/1.1 400");
        assertThat(plain("nohap", "")).startsWith("HTTP/1.1 200");
        assertThat(proxy.process().output()).contains("192.0.2.7 - ");
    }

    private static String plain(String listener, String before) throws IOException {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", PORTS.get(listener))) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((before + "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").getBytes());
            return new String(socket.getInputStream().readAllBytes());
        }
    }

    private static String createBehindProxy(String listener, String group) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + PORTS.get(listener) + "/consumers/" + group))
                .header("Content-Type", MediaTypes.V2)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Host", "fwd.example")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static TlsSocket connect(String listener, String protocol) throws IOException {
        return TlsSocket.connect(AUTHORITY.client(), PORTS.get(listener), new String[] {protocol}, new String[0]);
    }

    private static HttpResponse<String> get(String listener, SSLContext context, String path) throws Exception {
        return send(context, HttpRequest.newBuilder(uri(listener, path)).build());
    }

    private static HttpResponse<String> post(String listener, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(listener, path))
                .header("Content-Type", MediaTypes.V2)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return send(AUTHORITY.client(), request);
    }

    private static HttpResponse<String> send(SSLContext context, HttpRequest request) throws Exception {
        return HttpClient.newBuilder().sslContext(context).build().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static URI uri(String listener, String path) {
        return URI.create("https://localhost:" + PORTS.get(listener) + path);
    }

    private static String protocol(String listener) {
        return listener + (listener.endsWith("fwd") || listener.endsWith("hap") ? ":http" : ":https");
    }

    private static void store(Map<String, String> settings, String listener, String type, Path file) {
        settings.put("listener.name." + listener + ".ssl.keystore.type", type);
        settings.put("listener.name." + listener + ".ssl.keystore.location", file.toString());
    }
}
