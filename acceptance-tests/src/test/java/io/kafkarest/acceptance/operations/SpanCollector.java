package io.kafkarest.acceptance.operations;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kafkarest.acceptance.suite.Await;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A collector of OpenTelemetry that keeps the spans it gets by OTLP over HTTP. */
final class SpanCollector implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queue<Span> spans = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    private SpanCollector(HttpServer server) {
        this.server = server;
        server.createContext("/v1/traces", this::collect);
        server.start();
    }

    static SpanCollector start() {
        try {
            return new SpanCollector(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The only span of a trace that has this name, once it is here. */
    Span span(String traceId, String name) {
        Await.until(
                name + " in " + traceId, PATIENCE, () -> !spans(traceId, name).isEmpty());
        List<Span> found = spans(traceId, name);
        if (found.size() != 1) {
            throw new AssertionError("several spans: " + found);
        }
        return found.get(0);
    }

    /** The spans of a trace that have this name and are here by now. */
    List<Span> spans(String traceId, String name) {
        return spans.stream()
                .filter(each -> hex(each.getTraceId()).equals(traceId))
                .filter(each -> each.getName().equals(name))
                .toList();
    }

    static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private void collect(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest.parseFrom(exchange.getRequestBody()).getResourceSpansList().stream()
                .flatMap(each -> each.getScopeSpansList().stream())
                .forEach(each -> spans.addAll(each.getSpansList()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
