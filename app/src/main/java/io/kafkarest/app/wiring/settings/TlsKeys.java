package io.kafkarest.app.wiring.settings;

import java.util.List;

/** Certificates of listeners and of clients; {@code listener.name.NAME.} before a key makes it that listener's own. */
public final class TlsKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();
    private static final KeyGroup WITHOUT_SPIRE = KEYS.refusedBecause("the proxy does not speak to a SPIRE agent");

    static {
        NOT_YET.text("ssl.keystore.location", "", "The key of https listeners.");
        NOT_YET.secret("ssl.keystore.password", "Opens that store.");
        NOT_YET.text("ssl.keystore.type", "JKS", "JKS, PKCS12 or PEM.");
        NOT_YET.secret("ssl.key.password", "Opens the key in that store.");
        NOT_YET.flag("ssl.keystore.reload", "false", "Whether a changed store is read again.");
        NOT_YET.text("ssl.keystore.watch.location", "", "The file whose change says so; empty: the store itself.");
        NOT_YET.text("ssl.truststore.location", "", "Who vouches for client certificates.");
        NOT_YET.secret("ssl.truststore.password", "Opens that store.");
        NOT_YET.text("ssl.truststore.type", "JKS", "JKS, PKCS12 or PEM.");
        NOT_YET.text("ssl.keymanager.algorithm", "", "Empty: the JDK's.");
        NOT_YET.text("ssl.trustmanager.algorithm", "", "Empty: the JDK's.");
        NOT_YET.text("ssl.protocol", "TLS", "The protocol of the context.");
        NOT_YET.text("ssl.provider", "", "Empty: the JDK's.");
        NOT_YET.texts("ssl.enabled.protocols", "", "Versions of TLS; empty: those of the container.");
        NOT_YET.texts("ssl.cipher.suites", "", "Empty: those of the container.");
        NOT_YET.oneOf(
                "ssl.client.authentication",
                "NONE",
                List.of("NONE", "REQUESTED", "REQUIRED"),
                "Whether clients show a certificate.");
        NOT_YET.flag("ssl.client.auth", "false", "Deprecated: true is ssl.client.authentication=REQUIRED.");
        NOT_YET.text("ssl.endpoint.identification.algorithm", "", "How names in client certificates are checked.");
        NOT_YET.flag("sni.host.check.enabled", "true", "Whether Host must be a name of the certificate, else 400.");
        NOT_YET.flag("sni.check.enabled", "false", "Whether Host must be the name that TLS was asked for, else 421.");
        NOT_YET.flag("prefix.sni.check.enabled", "false", "The same, for the first part of the name.");
        NOT_YET.text("prefix.sni.prefix", "", "What that part begins with.");
        NOT_YET.texts("expected.sni.headers", "", "Names that TLS may be asked for.");
        NOT_YET.flag("reject.invalid.sni.headers", "false", "Whether other names are 400, or only logged.");
        WITHOUT_SPIRE.flag("ssl.spire.enabled", "false", "Certificates from a SPIRE agent.");
        WITHOUT_SPIRE.flag("ssl.spire.trust.only.enabled", "false", "Trust from a SPIRE agent.");
    }

    private TlsKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
