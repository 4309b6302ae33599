package io.kafkarest.acceptance.identity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A certificate authority's worth of key stores for one machine, made by the JDK's keytool. */
public final class TestStores {

    static final String PASSWORD = "changeit";

    private final Path directory;

    TestStores(Path directory) {
        this.directory = directory;
        pair("broker", "CN=localhost");
        pair("proxy", "CN=proxy");
        trust("proxy", "broker", "for-proxy");
        trust("broker", "proxy", "for-broker");
    }

    /** The store with the key of this one. */
    public Path keys(String name) {
        return directory.resolve(name + ".p12");
    }

    /** The store with what this one trusts. */
    public Path trust(String name) {
        return directory.resolve(name + "-trust.p12");
    }

    private void pair(String name, String subject) {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-keysize",
                "2048",
                "-validity",
                "2",
                "-dname",
                subject,
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                keys(name).toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12");
    }

    private void trust(String who, String whom, String file) {
        Path certificate = directory.resolve(file + ".crt");
        keytool(
                "-exportcert",
                "-alias",
                whom,
                "-keystore",
                keys(whom).toString(),
                "-storepass",
                PASSWORD,
                "-rfc",
                "-file",
                certificate.toString());
        keytool(
                "-importcert",
                "-noprompt",
                "-alias",
                whom,
                "-file",
                certificate.toString(),
                "-keystore",
                trust(who).toString(),
                "-storepass",
                PASSWORD,
                "-storetype",
                "PKCS12");
    }

    /** The certificate that the proxy trusts, as PEM. */
    public Path brokerCertificate() {
        return directory.resolve("for-proxy.crt");
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
