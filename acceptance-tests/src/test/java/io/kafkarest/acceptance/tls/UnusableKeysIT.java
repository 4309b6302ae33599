package io.kafkarest.acceptance.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.process.JarProcess;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be served with stops the start, by name. */
class UnusableKeysIT {

    private final Identity server = Authority.named("authority").issue("server");

    @TempDir
    private Path directory;

    @Test
    void aFileThatIsNotThere() throws IOException {
        assertThat(start(Map.of(
                        "ssl.keystore.location", directory.resolve("none").toString())))
                .contains("ssl.keystore.location: ")
                .contains("there is no such file");
    }

    @Test
    void aPasswordThatDoesNotFit() throws IOException {
        Path file = server.write(directory.resolve("p12"), "PKCS12", "planted-secret");

        assertThat(start(Map.of(
                        "ssl.keystore.location", file.toString(),
                        "ssl.keystore.type", "PKCS12",
                        "ssl.keystore.password", "wrong-secret")))
                .contains("ssl.keystore.location: ")
                .doesNotContain("wrong-secret");
    }

    @Test
    void aKeyOfAnotherCertificate() throws IOException {
        Identity other = Authority.named("other").issue("server");
        Path file = server.writePemWithKeyOf(other, directory.resolve("pem"));

        assertThat(start(Map.of("ssl.keystore.location", file.toString(), "ssl.keystore.type", "PEM")))
                .contains("its key does not belong to its certificate");
    }

    @Test
    void aVersionThatNobodyKnows() throws IOException {
        Path file = server.writePem(directory.resolve("pem"));

        assertThat(start(Map.of(
                        "ssl.keystore.location", file.toString(),
                        "ssl.keystore.type", "PEM",
                        "ssl.enabled.protocols", "TLSv9")))
                .contains("ssl.enabled.protocols: 'TLSv9' is not known");
    }

    @Test
    void suitesOfWhichNoneIsSafe() throws IOException {
        Path file = server.writePem(directory.resolve("pem"));

        assertThat(start(Map.of(
                        "ssl.keystore.location", file.toString(),
                        "ssl.keystore.type", "PEM",
                        "ssl.cipher.suites", "TLS_RSA_WITH_AES_128_CBC_SHA")))
                .contains("ssl.cipher.suites: ");
    }

    private String start(Map<String, String> settings) throws IOException {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("bootstrap.servers", "127.0.0.1:1");
        all.put("listeners", "https://127.0.0.1:0");
        Path file = Files.writeString(
                directory.resolve("p.properties"),
                all.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n")));
        JarProcess process = JarProcess.start(ProxyUnderTest.jar(), List.of(), List.of("server", file.toString()));
        assertThat(process.exitCodeWithin(Duration.ofSeconds(30))).isNotZero();
        return process.output();
    }
}
