package io.kafkarest.app.wiring.settings;

import io.kafkarest.domain.security.Secret;
import java.util.List;

/** Certificates of listeners and of clients; {@code listener.name.NAME.} before a key makes it that listener's own. */
public final class TlsKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup WITHOUT_SPIRE = KEYS.refusedBecause("the proxy does not speak to a SPIRE agent");

    /** The key. */
    public static final SettingKey<String> KEYSTORE_LOCATION =
            KEYS.text("ssl.keystore.location", "", "The key of https listeners.");

    /** Its password. */
    public static final SettingKey<Secret> KEYSTORE_PASSWORD =
            KEYS.secret("ssl.keystore.password", "Opens that store.");

    /** Its form. */
    public static final SettingKey<String> KEYSTORE_TYPE = KEYS.text("ssl.keystore.type", "JKS", "JKS, PKCS12 or PEM.");

    /** The password of the key itself. */
    public static final SettingKey<Secret> KEY_PASSWORD =
            KEYS.secret("ssl.key.password", "Opens the key in that store.");

    /** Rotation. */
    public static final SettingKey<Boolean> KEYSTORE_RELOAD =
            KEYS.flag("ssl.keystore.reload", "false", "Whether a changed store is read again.");

    /** What tells of it. */
    public static final SettingKey<String> WATCH_LOCATION =
            KEYS.text("ssl.keystore.watch.location", "", "The file whose change says so; empty: the store itself.");

    /** Who vouches for clients. */
    public static final SettingKey<String> TRUSTSTORE_LOCATION =
            KEYS.text("ssl.truststore.location", "", "Who vouches for client certificates.");

    /** Its password. */
    public static final SettingKey<Secret> TRUSTSTORE_PASSWORD =
            KEYS.secret("ssl.truststore.password", "Opens that store.");

    /** Its form. */
    public static final SettingKey<String> TRUSTSTORE_TYPE =
            KEYS.text("ssl.truststore.type", "JKS", "JKS, PKCS12 or PEM.");

    /** Choice of a key. */
    public static final SettingKey<String> KEYMANAGER_ALGORITHM =
            KEYS.text("ssl.keymanager.algorithm", "", "Empty: the JDK's.");

    /** Validation of certificates. */
    public static final SettingKey<String> TRUSTMANAGER_ALGORITHM =
            KEYS.text("ssl.trustmanager.algorithm", "", "Empty: the JDK's.");

    /** Kind of context. */
    public static final SettingKey<String> PROTOCOL = KEYS.text("ssl.protocol", "TLS", "The protocol of the context.");

    /** Implementation. */
    public static final SettingKey<String> PROVIDER = KEYS.text("ssl.provider", "", "Empty: the JDK's.");

    /** Versions. */
    public static final SettingKey<List<String>> ENABLED_PROTOCOLS =
            KEYS.texts("ssl.enabled.protocols", "", "Versions of TLS; empty: those of the container.");

    /** Ciphers. */
    public static final SettingKey<List<String>> CIPHER_SUITES =
            KEYS.texts("ssl.cipher.suites", "", "Empty: those of the container.");

    /** Mutual TLS. */
    public static final SettingKey<String> CLIENT_AUTHENTICATION = KEYS.oneOf(
            "ssl.client.authentication",
            "NONE",
            List.of("NONE", "REQUESTED", "REQUIRED"),
            "Whether clients show a certificate.");

    /** Names in client certificates. */
    public static final SettingKey<String> ENDPOINT_IDENTIFICATION =
            KEYS.text("ssl.endpoint.identification.algorithm", "", "How names in client certificates are checked.");

    /** Host and certificate. */
    public static final SettingKey<Boolean> SNI_HOST_CHECK =
            KEYS.flag("sni.host.check.enabled", "true", "Whether Host must be a name of the certificate, else 400.");

    /** Host and SNI. */
    public static final SettingKey<Boolean> SNI_CHECK =
            KEYS.flag("sni.check.enabled", "false", "Whether Host must be the name that TLS was asked for, else 421.");

    /** The first labels of both. */
    public static final SettingKey<Boolean> PREFIX_SNI_CHECK =
            KEYS.flag("prefix.sni.check.enabled", "false", "Whether that holds for the first label of the name.");

    /** What that begins with. */
    public static final SettingKey<String> PREFIX_SNI_PREFIX =
            KEYS.text("prefix.sni.prefix", "", "What that label has to begin with.");

    /** Names to ask for. */
    public static final SettingKey<List<String>> EXPECTED_SNI =
            KEYS.texts("expected.sni.headers", "", "Names that TLS may be asked for; empty: any.");

    /** Other names. */
    public static final SettingKey<Boolean> REJECT_UNEXPECTED_SNI =
            KEYS.flag("reject.invalid.sni.headers", "false", "Whether other names are 400, or only logged.");

    private static final SettingKey<Boolean> CLIENT_AUTH =
            KEYS.flag("ssl.client.auth", "false", "Deprecated: true is ssl.client.authentication=REQUIRED.");

    static {
        WITHOUT_SPIRE.flag("ssl.spire.enabled", "false", "Certificates from a SPIRE agent.");
        WITHOUT_SPIRE.flag("ssl.spire.trust.only.enabled", "false", "Trust from a SPIRE agent.");
    }

    /** Whether clients have to show a certificate; the deprecated key counts only where the other is absent. */
    public static boolean requiresCertificate(Settings settings) {
        return settings.has(CLIENT_AUTHENTICATION)
                ? settings.get(CLIENT_AUTHENTICATION).equals("REQUIRED")
                : settings.get(CLIENT_AUTH);
    }

    /** Whether clients are asked to show one. */
    public static boolean asksForCertificate(Settings settings) {
        return requiresCertificate(settings)
                || settings.get(CLIENT_AUTHENTICATION).equals("REQUESTED");
    }

    private TlsKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
