package io.kafkarest.adapters.schemaregistry.tls;

import static io.kafkarest.adapters.schemaregistry.settings.RegistrySettings.invalid;
import static java.nio.charset.StandardCharsets.US_ASCII;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.domain.security.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Keys and certificates between lines of dashes. */
final class PemText {

    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA", "DSA");

    private PemText() {}

    static String of(byte[] file) {
        return new String(file, US_ASCII);
    }

    static List<X509Certificate> certificates(RegistryKey where, String text) {
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            if (blocks.group(1).equals("CERTIFICATE")) {
                certificates.add(certificate(where, decoded(where, blocks.group(2))));
            }
        }
        if (certificates.isEmpty()) {
            throw invalid(where, "holds no certificate");
        }
        return certificates;
    }

    static PrivateKey key(RegistryKey where, String text, Optional<Secret> password) {
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            switch (blocks.group(1)) {
                case "PRIVATE KEY" -> {
                    return plainKey(where, new PKCS8EncodedKeySpec(decoded(where, blocks.group(2))));
                }
                case "ENCRYPTED PRIVATE KEY" -> {
                    return plainKey(where, decrypted(where, decoded(where, blocks.group(2)), password));
                }
                default -> {
                    // A certificate, or parameters of a key.
                }
            }
        }
        throw invalid(where, "holds no key in PKCS#8, that is, with BEGIN PRIVATE KEY or BEGIN ENCRYPTED PRIVATE KEY");
    }

    private static X509Certificate certificate(RegistryKey where, byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw invalid(where, "holds a certificate that cannot be read");
        }
    }

    // The spec does not say of which algorithm it is.
    private static PrivateKey plainKey(RegistryKey where, KeySpec spec) {
        return KEY_ALGORITHMS.stream()
                .flatMap(algorithm -> plainKey(algorithm, spec).stream())
                .findFirst()
                .orElseThrow(() -> invalid(where, "holds a key that cannot be read"));
    }

    private static Optional<PrivateKey> plainKey(String algorithm, KeySpec spec) {
        try {
            return Optional.of(KeyFactory.getInstance(algorithm).generatePrivate(spec));
        } catch (InvalidKeySpecException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK knows no keys of " + algorithm, e);
        }
    }

    private static KeySpec decrypted(RegistryKey where, byte[] encoded, Optional<Secret> password) {
        char[] characters = password.orElseThrow(() -> invalid(RegistryKey.KEY_PASSWORD, "is missing for the key"))
                .reveal()
                .toCharArray();
        try {
            EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encoded);
            // The parameters of PBES2 alone say which ciphers it is made of, and only by their text.
            String algorithm =
                    info.getAlgName().equals("PBES2") || info.getAlgName().equals("1.2.840.113549.1.5.13")
                            ? info.getAlgParameters().toString()
                            : info.getAlgName();
            Key key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(characters));
            Cipher cipher = Cipher.getInstance(algorithm);
            cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
            return info.getKeySpec(cipher);
        } catch (NoSuchAlgorithmException | IOException e) {
            throw invalid(where, "holds a key that is encrypted in a way that cannot be read");
        } catch (GeneralSecurityException e) {
            throw invalid(RegistryKey.KEY_PASSWORD, "does not open the key");
        }
    }

    private static byte[] decoded(RegistryKey where, String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw invalid(where, "is not PEM");
        }
    }
}
