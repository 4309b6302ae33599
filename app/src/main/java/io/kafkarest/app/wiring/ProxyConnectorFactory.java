package io.kafkarest.app.wiring;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.DataSize;
import io.kafkarest.app.wiring.settings.HttpKeys;
import io.kafkarest.app.wiring.settings.Listener;
import io.kafkarest.app.wiring.settings.ListenerKeys;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.tls.SniChecks;
import io.kafkarest.app.wiring.tls.TlsContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;

/** A listener that speaks HTTP/1.1 and HTTP/2, in the clear or over TLS. */
final class ProxyConnectorFactory extends HttpConnectorFactory {

    private final Listener listener;
    private final Settings settings;
    private final Optional<TlsContext> tls;

    /** Fails with {@code InvalidSettingException} if the listener has no key that fits. */
    ProxyConnectorFactory(Listener listener) {
        this.listener = listener;
        this.settings = listener.settings();
        this.tls = listener.isSecure() ? Optional.of(TlsContext.of(settings)) : Optional.empty();
        setMaxRequestHeaderSize(DataSize.bytes(settings.get(HttpKeys.MAX_REQUEST_HEADER_SIZE)));
        setMaxResponseHeaderSize(DataSize.bytes(settings.get(HttpKeys.MAX_RESPONSE_HEADER_SIZE)));
        setUseForwardedHeaders(false);
        setUseServerHeader(false);
    }

    @Override
    public Connector build(Server server, MetricRegistry metrics, String name, @Nullable ThreadPool threadPool) {
        HttpConnectionFactory http1 = buildHttpConnectionFactory(buildHttpConfiguration());
        ServerConnector connector = new ResumingConnector(
                server,
                new ScheduledExecutorScheduler(),
                buildBufferPool(),
                protocols(http1).toArray(ConnectionFactory[]::new));
        connector.setHost(host(listener));
        connector.setPort(listener.address().port());
        connector.setIdleTimeout(settings.get(ListenerKeys.IDLE_TIMEOUT).toMillis());
        connector.setName(name);
        int limit = settings.get(ListenerKeys.CONNECTOR_CONNECTION_LIMIT);
        if (limit > 0) {
            connector.addBean(new NetworkConnectionLimit(limit, connector));
        }
        tls.filter(TlsContext::mayChange).ifPresent(context -> connector.addBean(context.watch()));
        return connector;
    }

    @Override
    protected HttpConfiguration buildHttpConfiguration() {
        HttpConfiguration http = super.buildHttpConfiguration();
        if (tls.isPresent()) {
            http.addCustomizer(new SniChecks(settings));
        }
        // After it: whether a request is secure is for the trusted proxy in front to say.
        if (settings.get(ListenerKeys.FORWARDED)) {
            http.addCustomizer(new TrustedForwarding(settings.get(ListenerKeys.FORWARDED_TRUSTED)));
        }
        return http;
    }

    /** The first is what a connection begins with. */
    private List<ConnectionFactory> protocols(HttpConnectionFactory http1) {
        HttpConfiguration http = http1.getHttpConfiguration();
        boolean hasHttp2 = settings.get(ListenerKeys.HTTP2);
        List<ConnectionFactory> protocols = new ArrayList<>();
        if (tls.isPresent() && hasHttp2) {
            var negotiation = new ALPNServerConnectionFactory();
            negotiation.setDefaultProtocol(http1.getProtocol());
            protocols.add(new SslConnectionFactory(tls.get(), negotiation.getProtocol()));
            protocols.add(negotiation);
            protocols.add(new HTTP2ServerConnectionFactory(http));
        } else if (tls.isPresent()) {
            protocols.add(new SslConnectionFactory(tls.get(), http1.getProtocol()));
        }
        protocols.add(http1);
        if (tls.isEmpty() && hasHttp2) {
            protocols.add(new HTTP2CServerConnectionFactory(http));
        }
        if (settings.get(ListenerKeys.PROXY_PROTOCOL)) {
            protocols.add(
                    0, new TrustedProxyProtocol(protocols.get(0), settings.get(ListenerKeys.PROXY_PROTOCOL_TRUSTED)));
        }
        return protocols;
    }

    private static String host(Listener listener) {
        String host = listener.address().host();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
