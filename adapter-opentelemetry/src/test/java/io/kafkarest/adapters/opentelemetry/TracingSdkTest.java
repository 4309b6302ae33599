package io.kafkarest.adapters.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;
import io.kafkarest.ports.out.ManagedResource;
import io.kafkarest.ports.testkit.ManagedResourceContract;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TracingSdkTest implements ManagedResourceContract {

    @Override
    public ManagedResource resource() {
        return TracingSdk.start(Map.of()).orElseThrow();
    }

    @Test
    void sendsWhatIsLeftWhenItIsClosed() throws IOException {
        Queue<String> requests = new ConcurrentLinkedQueue<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            requests.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type"));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        TracingSdk sdk = TracingSdk.start(Map.of("exporter.otlp.endpoint", "http://127.0.0.1:" + port(collector)))
                .orElseThrow();
        sdk.tracer().startRequest(Optional.empty(), "GET").end("GET");

        sdk.close();

        collector.stop(0);
        assertThat(requests).containsExactly("/v1/traces application/x-protobuf");
    }

    @Test
    void isClosedInTimeWithoutACollector() throws IOException {
        HttpServer gone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        int port = port(gone);
        gone.stop(0);
        TracingSdk sdk = TracingSdk.start(Map.of("exporter.otlp.endpoint", "http://127.0.0.1:" + port))
                .orElseThrow();
        sdk.tracer().startRequest(Optional.empty(), "GET").end("GET");
        long start = System.nanoTime();

        sdk.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }

    @Test
    void isNotThereIfOpenTelemetryIsDisabled() {
        assertThat(TracingSdk.start(Map.of("sdk.disabled", "true"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "exporter.otlp.protocol, grpc, 'otel.exporter.otlp.protocol: ''grpc'' is not spoken, only http/protobuf'",
        "exporter.otlp.traces.protocol, grpc, 'otel.exporter.otlp.protocol: ''grpc'' is not spoken, only http/protobuf'",
        "exporter.otlp.endpoint, not a url, 'tracing.enabled: OTLP endpoint must be a valid URL: not a url'",
        "traces.exporter, zipkin, otel.traces.exporter",
        "traces.sampler, sometimes, otel.traces.sampler",
        "bsp.schedule.delay, soon, otel.bsp.schedule.delay",
    })
    void saysWhichSettingCannotBeUsed(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TracingSdk.start(Map.of(name, value)))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({"metrics.exporter, otlp", "logs.exporter, console", "propagators, b3multi"})
    void doesNotMindWhatIsMeantForOtherSignals(String name, String value) {
        assertThat(TracingSdk.start(Map.of(name, value))).hasValueSatisfying(sdk -> sdk.close());
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }
}
