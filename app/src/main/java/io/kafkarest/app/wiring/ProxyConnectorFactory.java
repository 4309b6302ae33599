package io.kafkarest.app.wiring;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.jetty.HttpConnectorFactory;
import io.dropwizard.util.DataSize;
import io.dropwizard.util.Duration;
import io.kafkarest.app.wiring.settings.HttpKeys;
import io.kafkarest.app.wiring.settings.ListenerKeys;
import io.kafkarest.app.wiring.settings.Settings;
import java.net.URI;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.jspecify.annotations.Nullable;

/** A clear-text listener that speaks HTTP/1.1 and HTTP/2. */
final class ProxyConnectorFactory extends HttpConnectorFactory {

    ProxyConnectorFactory(URI listener, Settings settings) {
        setBindHost(host(listener));
        setPort(listener.getPort());
        setIdleTimeout(
                Duration.milliseconds(settings.get(ListenerKeys.IDLE_TIMEOUT).toMillis()));
        setMaxRequestHeaderSize(DataSize.bytes(settings.get(HttpKeys.MAX_REQUEST_HEADER_SIZE)));
        setUseForwardedHeaders(settings.get(ListenerKeys.FORWARDED));
        setUseServerHeader(false);
    }

    @Override
    public Connector build(Server server, MetricRegistry metrics, String name, @Nullable ThreadPool threadPool) {
        HttpConnectionFactory http1 = buildHttpConnectionFactory(buildHttpConfiguration());
        return buildConnector(
                server,
                new ScheduledExecutorScheduler(),
                buildBufferPool(),
                name,
                threadPool,
                http1,
                new HTTP2CServerConnectionFactory(http1.getHttpConfiguration()));
    }

    private static String host(URI listener) {
        String host = listener.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
