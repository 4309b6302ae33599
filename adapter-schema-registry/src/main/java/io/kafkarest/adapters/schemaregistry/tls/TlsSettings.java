package io.kafkarest.adapters.schemaregistry.tls;

import static io.kafkarest.adapters.schemaregistry.settings.RegistrySettings.invalid;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Reads the settings of TLS, and the files that they name. */
public final class TlsSettings {

    private static final Set<RegistryKey> KEYS =
            EnumSet.range(RegistryKey.KEYSTORE_LOCATION, RegistryKey.CIPHER_SUITES);

    private final RegistrySettings settings;

    private TlsSettings(RegistrySettings settings) {
        this.settings = settings;
    }

    /** Empty if nothing of it is set. */
    public static Optional<TlsContext> read(RegistrySettings settings) {
        return KEYS.stream().anyMatch(settings::isSet)
                ? Optional.of(new TlsSettings(settings).context())
                : Optional.empty();
    }

    private TlsContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return new TlsContext(context, parameters(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot do TLS", e);
        }
    }

    /** None: a registry that asks for a certificate gets none. */
    private KeyManager[] keyManagers() throws GeneralSecurityException {
        Optional<KeyEntry> entry = StoreReader.ownKey(settings);
        if (entry.isEmpty()) {
            return new KeyManager[0];
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try {
            factory.init(entry.get().store(), StoreReader.characters(entry.get().password()));
        } catch (GeneralSecurityException e) {
            throw invalid(RegistryKey.KEY_PASSWORD, "does not open the key");
        }
        return factory.getKeyManagers();
    }

    private TrustManager[] trustManagers() throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        // Without a store of its own it trusts whom the JDK trusts.
        factory.init(StoreReader.trusted(settings).orElse(null));
        boolean checksHost = checksHost();
        return Arrays.stream(factory.getTrustManagers())
                .map(each -> checksHost || !(each instanceof X509TrustManager issuers)
                        ? each
                        : new AnyHostTrustManager(issuers))
                .toArray(TrustManager[]::new);
    }

    private boolean checksHost() {
        if (!settings.isSet(RegistryKey.ENDPOINT_IDENTIFICATION)) {
            return true;
        }
        Optional<String> algorithm = settings.word(RegistryKey.ENDPOINT_IDENTIFICATION);
        if (algorithm.isPresent() && !algorithm.get().equals("HTTPS")) {
            throw invalid(RegistryKey.ENDPOINT_IDENTIFICATION, "is neither https nor empty");
        }
        return algorithm.isPresent();
    }

    private SSLParameters parameters(SSLContext context) {
        SSLParameters supported = context.getSupportedSSLParameters();
        SSLParameters parameters = context.getDefaultSSLParameters();
        chosen(RegistryKey.ENABLED_PROTOCOLS, supported.getProtocols()).ifPresent(parameters::setProtocols);
        chosen(RegistryKey.CIPHER_SUITES, supported.getCipherSuites()).ifPresent(parameters::setCipherSuites);
        return parameters;
    }

    private Optional<String[]> chosen(RegistryKey key, String[] supported) {
        List<String> names = settings.list(key);
        if (!List.of(supported).containsAll(names)) {
            throw invalid(key, "names something that this JDK does not know");
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(names.toArray(String[]::new));
    }
}
