package io.kafkarest.acceptance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Callers who are known by the certificate that they show to a listener. */
@ExtendWith(SuiteExtension.class)
class CertificatePrincipalsIT {

    private static final Authority AUTHORITY = Authority.named("authority");
    private static final int PORT = Ports.free();

    private static ProxyUnderTest proxy;

    @BeforeAll
    static void start(Suite suite, @TempDir Path directory) throws IOException {
        Path roles = Files.writeString(directory.resolve("roles.properties"), "alice: admin\n");
        Map<String, String> settings = new HashMap<>();
        settings.put("ssl.keystore.type", "PEM");
        settings.put(
                "ssl.keystore.location",
                AUTHORITY.issue("server").writePem(directory.resolve("pem")).toString());
        settings.put("ssl.truststore.type", "PEM");
        settings.put(
                "ssl.truststore.location",
                Identity.writeTrusted(directory.resolve("trusted"), AUTHORITY.certificate())
                        .toString());
        settings.put("ssl.client.authentication", "REQUESTED");
        settings.put("authentication.method", "MTLS");
        settings.put("authentication.roles", "admin");
        settings.put("authentication.roles.file", roles.toString());
        settings.put("ssl.principal.mapping.rules", "RULE:^CN=(.*)$/$1/L");
        proxy = ProxyUnderTest.startWithListeners(
                suite.cluster().bootstrapServers(), settings, List.of("https://127.0.0.1:" + PORT));
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    void haveTheNameThatTheRulesMakeAndTheRolesOfThatName() throws Exception {
        assertThat(get(AUTHORITY.client(AUTHORITY.issue("Alice"))).statusCode()).isEqualTo(200);
        assertThat(get(AUTHORITY.client(AUTHORITY.issue("Bob"))).statusCode()).isEqualTo(403);

        Await.until(
                "the request log names her",
                Duration.ofSeconds(5),
                () -> proxy.process().output().contains(" - alice ["));
    }

    @Test
    void areNobodyWithoutACertificateThatIsVouchedFor() throws Exception {
        HttpResponse<String> answer = get(AUTHORITY.client());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error_code\":401,\"message\":\"HTTP 401 Unauthorized\"}");
        // A client does not show what the listener would not take, since it says whom it trusts.
        SSLContext foreign = AUTHORITY.client(Authority.named("stranger").issue("Alice"));
        assertThat(get(foreign).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> get(SSLContext context) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://localhost:" + PORT + "/topics"))
                .build();
        return HttpClient.newBuilder().sslContext(context).build().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
