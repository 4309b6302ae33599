package io.kafkarest.adapters.schemaregistry.http;

import static java.util.Objects.requireNonNull;

import io.kafkarest.adapters.schemaregistry.settings.RegistryKey;
import io.kafkarest.adapters.schemaregistry.settings.RegistrySettings;
import io.kafkarest.adapters.schemaregistry.tls.TlsContext;
import io.kafkarest.adapters.schemaregistry.tls.TlsSettings;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How connections are made.
 *
 * @param connectTimeout how long that may take
 * @param tls own certificates and those that are trusted; without it, the JDK's
 * @param proxy what stands between
 */
public record HttpSettings(Duration connectTimeout, Optional<TlsContext> tls, Optional<InetSocketAddress> proxy) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final int MAX_PORT = 65_535;

    public HttpSettings {
        requireNonNull(connectTimeout, "connectTimeout");
        requireNonNull(tls, "tls");
        requireNonNull(proxy, "proxy");
    }

    /** Reads them, and the certificates. */
    public static HttpSettings read(RegistrySettings settings) {
        return new HttpSettings(
                settings.millis(RegistryKey.CONNECT_TIMEOUT, CONNECT_TIMEOUT, 1),
                TlsSettings.read(settings),
                proxy(settings));
    }

    private static Optional<InetSocketAddress> proxy(RegistrySettings settings) {
        return settings.text(RegistryKey.PROXY_HOST).map(host -> {
            settings.required(RegistryKey.PROXY_PORT, RegistryKey.PROXY_HOST);
            // Its name is looked up when it is used: it may move.
            return InetSocketAddress.createUnresolved(
                    host, (int) settings.number(RegistryKey.PROXY_PORT, 0, 1, MAX_PORT));
        });
    }
}
