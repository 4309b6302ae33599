package io.kafkarest.adapters.schemaregistry.tls;

import static io.kafkarest.adapters.schemaregistry.settings.RegistrySettings.invalid;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import io.kafkarest.domain.security.Secret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads key stores of the kinds that Kafka's own clients take. */
final class StoreReader {

    private static final String PEM = "PEM";
    private static final Set<String> TYPES = Set.of("JKS", "PKCS12", PEM);

    private StoreReader() {}

    /** The proxy's own key, if there is one. */
    static Optional<KeyEntry> ownKey(RegistrySettings settings) {
        Optional<Secret> keyPassword = settings.secret(RegistryKey.KEY_PASSWORD);
        Optional<Secret> inline = settings.secret(RegistryKey.KEYSTORE_KEY);
        Optional<String> location = settings.text(RegistryKey.KEYSTORE_LOCATION);
        if (inline.isPresent()) {
            refuseBoth(RegistryKey.KEYSTORE_KEY, RegistryKey.KEYSTORE_LOCATION, location);
            requirePem(settings, RegistryKey.KEYSTORE_TYPE);
            String chain = settings.required(RegistryKey.KEYSTORE_CHAIN, RegistryKey.KEYSTORE_KEY);
            return Optional.of(new KeyEntry(
                    keyStore(
                            RegistryKey.KEYSTORE_KEY,
                            PemText.key(RegistryKey.KEYSTORE_KEY, inline.get().reveal(), keyPassword),
                            PemText.certificates(RegistryKey.KEYSTORE_CHAIN, chain)),
                    Optional.empty()));
        }
        return location.map(file -> ownKeyIn(file, settings, keyPassword));
    }

    private static KeyEntry ownKeyIn(String file, RegistrySettings settings, Optional<Secret> keyPassword) {
        RegistryKey where = RegistryKey.KEYSTORE_LOCATION;
        byte[] content = content(where, file);
        String type = type(settings, RegistryKey.KEYSTORE_TYPE);
        if (type.equals(PEM)) {
            String text = PemText.of(content);
            return new KeyEntry(
                    keyStore(where, PemText.key(where, text, keyPassword), PemText.certificates(where, text)),
                    Optional.empty());
        }
        Optional<Secret> password = settings.secret(RegistryKey.KEYSTORE_PASSWORD);
        return new KeyEntry(
                load(type, content, password, where, RegistryKey.KEYSTORE_PASSWORD), keyPassword.or(() -> password));
    }

    /** The certificates that are trusted, if they are not the JDK's. */
    static Optional<KeyStore> trusted(RegistrySettings settings) {
        Optional<String> location = settings.text(RegistryKey.TRUSTSTORE_LOCATION);
        Optional<String> inline = settings.text(RegistryKey.TRUSTSTORE_CERTIFICATES);
        if (inline.isPresent()) {
            refuseBoth(RegistryKey.TRUSTSTORE_CERTIFICATES, RegistryKey.TRUSTSTORE_LOCATION, location);
            requirePem(settings, RegistryKey.TRUSTSTORE_TYPE);
            return Optional.of(trustStore(PemText.certificates(RegistryKey.TRUSTSTORE_CERTIFICATES, inline.get())));
        }
        return location.map(file -> trustedIn(file, settings));
    }

    private static KeyStore trustedIn(String file, RegistrySettings settings) {
        RegistryKey where = RegistryKey.TRUSTSTORE_LOCATION;
        byte[] content = content(where, file);
        String type = type(settings, RegistryKey.TRUSTSTORE_TYPE);
        return type.equals(PEM)
                ? trustStore(PemText.certificates(where, PemText.of(content)))
                : load(
                        type,
                        content,
                        settings.secret(RegistryKey.TRUSTSTORE_PASSWORD),
                        where,
                        RegistryKey.TRUSTSTORE_PASSWORD);
    }

    private static String type(RegistrySettings settings, RegistryKey key) {
        String type = settings.word(key).orElse("JKS");
        if (!TYPES.contains(type)) {
            throw invalid(key, "is none of JKS, PKCS12, PEM");
        }
        return type;
    }

    private static void requirePem(RegistrySettings settings, RegistryKey key) {
        if (!settings.word(key).orElse(PEM).equals(PEM)) {
            throw invalid(key, "must be PEM where keys and certificates stand in the configuration itself");
        }
    }

    private static void refuseBoth(RegistryKey key, RegistryKey other, Optional<String> otherValue) {
        if (otherValue.isPresent()) {
            throw invalid(key, "and " + other.key() + " exclude each other");
        }
    }

    private static byte[] content(RegistryKey key, String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw invalid(key, "there is no such file, or it cannot be read");
        }
    }

    // The JDK's JKS reads PKCS12, too, so that nobody needs to name the type.
    private static KeyStore load(
            String type, byte[] content, Optional<Secret> password, RegistryKey where, RegistryKey passwordKey) {
        try {
            KeyStore store = KeyStore.getInstance(type);
            store.load(new ByteArrayInputStream(content), characters(password));
            if (store.size() == 0) {
                throw invalid(where, "nothing in it can be read with this password, or without one");
            }
            return store;
        } catch (IOException e) {
            throw e.getCause() instanceof GeneralSecurityException
                    ? invalid(passwordKey, "is not the right one")
                    : invalid(where, "is not of the type " + type);
        } catch (GeneralSecurityException e) {
            throw invalid(where, "is not of the type " + type);
        }
    }

    private static KeyStore keyStore(RegistryKey where, PrivateKey key, List<X509Certificate> chain) {
        try {
            KeyStore store = emptyStore();
            store.setKeyEntry("key", key, new char[0], chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw invalid(where, "key and certificates do not fit");
        }
    }

    private static KeyStore trustStore(List<X509Certificate> certificates) {
        try {
            KeyStore store = emptyStore();
            for (X509Certificate each : certificates) {
                store.setCertificateEntry(Integer.toString(store.size()), each);
            }
            return store;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this JDK keeps no certificates", e);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    static char @Nullable [] characters(Optional<Secret> password) {
        return password.map(each -> each.reveal().toCharArray()).orElse(null);
    }
}
