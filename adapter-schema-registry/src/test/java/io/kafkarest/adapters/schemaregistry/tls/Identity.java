package io.kafkarest.adapters.schemaregistry.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key with a certificate that it signed itself, made by the JDK's own tool, in all the shapes that one may have it. */
final class Identity {

    static final String PASSWORD = "sesame";

    private static final String PBE = "PBEWithHmacSHA256AndAES_256";

    private final Path directory;
    private final String name;
    private final Key key;
    private final Certificate certificate;

    private Identity(Path directory, String name, Key key, Certificate certificate) {
        this.directory = directory;
        this.name = name;
        this.key = key;
        this.certificate = certificate;
    }

    /** Names are as keytool takes them, {@code dns:...,ip:...}. */
    static Identity create(Path directory, String name, String subjectNames) {
        Path file = directory.resolve(name + ".created.p12");
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + subjectNames,
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString()));
        try {
            KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            return new Identity(
                    directory, name, store.getKey(name, PASSWORD.toCharArray()), store.getCertificate(name));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A store of this type with key and certificate. */
    Path keyStore(String type, String keyPassword) {
        return write(name + "." + type, content(keyStoreOf(type, keyPassword)));
    }

    /** A store of this type with the certificate alone. */
    Path trustStore(String type) {
        return write(name + ".trusted." + type, content(trustStoreOf(type)));
    }

    /** Key and certificate, one after the other. */
    Path pemFile() {
        return write(name + ".pem", (pemKey() + pemCertificate()).getBytes(US_ASCII));
    }

    /** The certificate alone. */
    Path pemTrustFile() {
        return write(name + ".trusted.pem", pemCertificate().getBytes(US_ASCII));
    }

    String pemKey() {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    String pemCertificate() {
        try {
            return pem("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key, which the usual password opens. */
    String encryptedPemKey() {
        try {
            Cipher cipher = Cipher.getInstance(PBE);
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    SecretKeyFactory.getInstance(PBE).generateSecret(new PBEKeySpec(PASSWORD.toCharArray())));
            byte[] encrypted = cipher.doFinal(key.getEncoded());
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("PBES2");
            parameters.init(cipher.getParameters().getEncoded());
            return pem("ENCRYPTED PRIVATE KEY", new EncryptedPrivateKeyInfo(parameters, encrypted).getEncoded());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a server that is this one, and trusts that one. */
    SSLContext serverContext(Identity trusted) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(keyStoreOf("PKCS12", PASSWORD), PASSWORD.toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted.trustStoreOf("PKCS12"));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore keyStoreOf(String type, String keyPassword) {
        try {
            KeyStore store = empty(type);
            store.setKeyEntry(name, key, keyPassword.toCharArray(), new Certificate[] {certificate});
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private KeyStore trustStoreOf(String type) {
        try {
            KeyStore store = empty(type);
            store.setCertificateEntry(name, certificate);
            return store;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore empty(String type) throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(KeyStore store) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            store.store(bytes, PASSWORD.toCharArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private Path write(String file, byte[] content) {
        try {
            return Files.write(Files.createTempFile(directory, "", file), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + type + "-----\n";
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            try (InputStream output = process.getInputStream()) {
                String words = new String(output.readAllBytes(), UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
