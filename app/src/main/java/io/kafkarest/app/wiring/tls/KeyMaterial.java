package io.kafkarest.app.wiring.tls;

import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.SettingKey;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.TlsKeys;
import io.kafkarest.domain.security.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key of a listener and whom it trusts, read from their files and found to fit together. What does not fit is an {@link
 * InvalidSettingException} that names the key of the file.
 *
 * @param keys the key with its certificates
 * @param keyPassword opens the key
 * @param trusted who vouches for clients, if anybody does
 */
record KeyMaterial(KeyStore keys, String keyPassword, Optional<KeyStore> trusted) {

    private static final String PEM = "PEM";
    private static final String ALIAS = "key";

    /** Opens what was read from PEM, in memory, where nobody else gets at it. */
    private static final String IN_MEMORY = "in memory";

    static KeyMaterial read(Settings settings) {
        Path keyFile = Path.of(settings.get(TlsKeys.KEYSTORE_LOCATION));
        String keyPassword = keyPassword(settings);
        boolean isPem = isPem(settings.get(TlsKeys.KEYSTORE_TYPE));
        try {
            KeyStore keys = isPem
                    ? fromPem(PemFile.read(keyFile), settings.get(TlsKeys.KEY_PASSWORD))
                    : load(keyFile, settings.get(TlsKeys.KEYSTORE_TYPE), settings.get(TlsKeys.KEYSTORE_PASSWORD));
            String opens = isPem ? IN_MEMORY : keyPassword;
            requireFittingKey(keys, opens.toCharArray());
            return new KeyMaterial(keys, opens, trusted(settings));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(TlsKeys.KEYSTORE_LOCATION, keyFile, e);
        }
    }

    private static Optional<KeyStore> trusted(Settings settings) {
        String location = settings.get(TlsKeys.TRUSTSTORE_LOCATION);
        if (location.isEmpty()) {
            return Optional.empty();
        }
        Path file = Path.of(location);
        String type = settings.get(TlsKeys.TRUSTSTORE_TYPE);
        try {
            KeyStore store = isPem(type)
                    ? ofCertificates(PemFile.read(file).certificates())
                    : load(file, type, settings.get(TlsKeys.TRUSTSTORE_PASSWORD));
            if (store.size() == 0) {
                throw new GeneralSecurityException("it is empty");
            }
            return Optional.of(store);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw unusable(TlsKeys.TRUSTSTORE_LOCATION, file, e);
        }
    }

    private static KeyStore load(Path file, String type, Secret password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(type.toUpperCase(Locale.ROOT));
        try (InputStream input = Files.newInputStream(file)) {
            store.load(
                    input,
                    password.reveal().isEmpty() ? null : password.reveal().toCharArray());
        }
        return store;
    }

    private static KeyStore fromPem(PemFile pem, Secret password) throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        store.setKeyEntry(
                ALIAS,
                pem.privateKey(password.reveal().toCharArray()),
                IN_MEMORY.toCharArray(),
                pem.certificates().toArray(Certificate[]::new));
        return store;
    }

    private static KeyStore ofCertificates(List<Certificate> certificates)
            throws IOException, GeneralSecurityException {
        KeyStore store = empty();
        for (int i = 0; i < certificates.size(); i++) {
            store.setCertificateEntry("trusted" + i, certificates.get(i));
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** A key and a certificate that do not belong together are noticed by clients only, and a file may be half written. */
    private static void requireFittingKey(KeyStore store, char[] password) throws GeneralSecurityException {
        boolean hasKey = false;
        for (String alias : Collections.list(store.aliases())) {
            Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
            if (key instanceof PrivateKey privateKey) {
                requirePair(privateKey, store.getCertificate(alias));
                hasKey = true;
            }
        }
        if (!hasKey) {
            throw new GeneralSecurityException("it has no private key");
        }
    }

    private static void requirePair(PrivateKey key, Certificate certificate) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    case "DSA" -> "SHA256withDSA";
                    default -> key.getAlgorithm();
                });
        byte[] sample = ALIAS.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        signature.initSign(key);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(sample);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("its key does not belong to its certificate");
        }
    }

    private static String keyPassword(Settings settings) {
        Secret own = settings.get(TlsKeys.KEY_PASSWORD);
        return own.reveal().isEmpty() ? settings.get(TlsKeys.KEYSTORE_PASSWORD).reveal() : own.reveal();
    }

    private static boolean isPem(String type) {
        return type.equalsIgnoreCase(PEM);
    }

    private static InvalidSettingException unusable(SettingKey<?> key, Path file, Exception cause) {
        String reason = cause instanceof java.nio.file.NoSuchFileException ? "there is no such file" : reason(cause);
        return new InvalidSettingException("%s: %s cannot be used: %s".formatted(key.name(), file, reason));
    }

    private static @Nullable String reason(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
