package io.kafkarest.app.wiring.tls;

import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.SettingKey;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.TlsKeys;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** TLS as the settings of a listener have it. Its key can be replaced while it is in use. */
public final class TlsContext extends SslContextFactory.Server {

    private static final Logger LOG = LoggerFactory.getLogger(TlsContext.class);

    private final Settings settings;
    private volatile KeyMaterial material;

    private TlsContext(Settings settings) {
        this.settings = settings;
        this.material = KeyMaterial.read(settings);
    }

    /** A context with these settings; fails with {@link InvalidSettingException} if it could not serve anybody. */
    public static TlsContext of(Settings settings) {
        TlsContext context = new TlsContext(settings);
        context.configure();
        return context;
    }

    /** Whether files are to be watched for a new key. */
    public boolean mayChange() {
        return settings.get(TlsKeys.KEYSTORE_RELOAD);
    }

    /** The watch over those files, to be started and stopped with the listener. */
    public CertificateWatch watch() {
        return new CertificateWatch(settings, this::renew);
    }

    private void configure() {
        // What is loaded is what this class has read; the locations only keep Jetty from looking elsewhere.
        setKeyStorePath(settings.get(TlsKeys.KEYSTORE_LOCATION));
        setKeyManagerPassword(material.keyPassword());
        setProtocol(settings.get(TlsKeys.PROTOCOL));
        require(TlsKeys.PROTOCOL, List.of(), List.of());
        ifGiven(TlsKeys.PROVIDER, this::setProvider);
        ifGiven(TlsKeys.KEYMANAGER_ALGORITHM, this::setKeyManagerFactoryAlgorithm);
        ifGiven(TlsKeys.TRUSTMANAGER_ALGORITHM, this::setTrustManagerFactoryAlgorithm);
        ifGiven(TlsKeys.ENDPOINT_IDENTIFICATION, this::setEndpointIdentificationAlgorithm);
        SSLParameters supported = supported();
        List<String> protocols = settings.get(TlsKeys.ENABLED_PROTOCOLS);
        if (!protocols.isEmpty()) {
            require(TlsKeys.ENABLED_PROTOCOLS, protocols, Arrays.asList(supported.getProtocols()));
            setIncludeProtocols(protocols.toArray(String[]::new));
        }
        List<String> ciphers = settings.get(TlsKeys.CIPHER_SUITES);
        if (!ciphers.isEmpty()) {
            require(TlsKeys.CIPHER_SUITES, ciphers, Arrays.asList(supported.getCipherSuites()));
            setIncludeCipherSuites(ciphers.toArray(String[]::new));
        }
        setCipherComparator(HTTP2Cipher.COMPARATOR);
        setUseCipherSuitesOrder(true);
        setRenegotiationAllowed(false);
        setWantClientAuth(TlsKeys.asksForCertificate(settings));
        setNeedClientAuth(TlsKeys.requiresCertificate(settings));
    }

    @Override
    protected KeyStore loadKeyStore(@Nullable Resource resource) {
        return material.keys();
    }

    @Override
    protected @Nullable KeyStore loadTrustStore(@Nullable Resource resource) {
        return material.trusted().orElse(null);
    }

    @Override
    protected void doStart() throws Exception {
        try {
            super.doStart();
        } catch (GeneralSecurityException e) {
            throw new InvalidSettingException("ssl.*: the context cannot be made: " + e.getMessage());
        }
        if (getSelectedProtocols().length == 0) {
            throw new InvalidSettingException("ssl.enabled.protocols: none of them is safe enough to be spoken");
        }
        if (getSelectedCipherSuites().length == 0) {
            throw new InvalidSettingException("ssl.cipher.suites: none of them is safe enough to be used");
        }
    }

    /** Reads the files again. If they are of no use, or not yet, the old key stays in use. */
    private void renew() {
        try {
            material = KeyMaterial.read(settings);
            reload(context -> {});
            LOG.atInfo()
                    .addKeyValue("keystore", settings.get(TlsKeys.KEYSTORE_LOCATION))
                    .log("certificate replaced");
        } catch (Exception e) {
            LOG.atWarn()
                    .addKeyValue("reason", e.getMessage())
                    .log("a changed certificate cannot be used, the one before stays in use");
        }
    }

    private SSLParameters supported() {
        try {
            return SSLContext.getDefault().getSupportedSSLParameters();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no TLS", e);
        }
    }

    private void require(SettingKey<?> key, List<String> given, List<String> known) {
        given.stream().filter(each -> !known.contains(each)).findFirst().ifPresent(each -> {
            throw new InvalidSettingException("%s: '%s' is not known".formatted(key.name(), each));
        });
    }

    private void ifGiven(SettingKey<String> key, java.util.function.Consumer<String> setter) {
        String text = settings.get(key);
        if (!text.isEmpty()) {
            setter.accept(text);
        }
    }
}
