package io.kafkarest.acceptance.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.util.io.pem.PemGenerationException;

/** A key with its certificate, and the certificate of whom it is from. */
public record Identity(PrivateKey key, X509Certificate certificate, X509Certificate authority) {

    BigInteger serial() {
        return certificate.getSerialNumber();
    }

    /** As Kafka has it in PEM: key, certificate and chain in one file. Replaces the file at once. */
    Path writePem(Path file) {
        return write(file, pem(key, null));
    }

    /** The same, with a password on the key. */
    Path writePem(Path file, String password) {
        try {
            return write(
                    file,
                    pem(
                            key,
                            new JceOpenSSLPKCS8EncryptorBuilder(PKCS8Generator.AES_256_CBC)
                                    .setProvider(new BouncyCastleProvider())
                                    .setPassword(password.toCharArray())
                                    .build()));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file whose key belongs to somebody else. */
    Path writePemWithKeyOf(Identity other, Path file) {
        return write(file, pem(other.key, null));
    }

    public Path write(Path file, String type, String password) {
        try (OutputStream output = Files.newOutputStream(file)) {
            store(type, password).store(output, password.toCharArray());
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    KeyStore store(String type, String password) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(null, null);
            store.setKeyEntry("it", key, password.toCharArray(), new Certificate[] {certificate, authority});
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path writeTrusted(Path file, X509Certificate certificate) {
        try {
            StringWriter text = new StringWriter();
            try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
                pem.writeObject(certificate);
            }
            return write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String pem(PrivateKey shown, OutputEncryptor encryptor) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(new JcaPKCS8Generator(shown, encryptor));
            pem.writeObject(certificate);
            pem.writeObject(authority);
        } catch (PemGenerationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static Path write(Path file, String text) {
        try {
            Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
            return Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
