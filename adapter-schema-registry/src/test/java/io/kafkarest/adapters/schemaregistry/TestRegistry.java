package io.kafkarest.adapters.schemaregistry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry on a free port of this machine, which says what the test wants. */
public final class TestRegistry implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean isHolding;

    /** What came in. */
    public record Request(String method, String path, String authorization, String body) {}

    private record Answer(int status, byte[] body) {}

    /** A registry that knows nothing. */
    public TestRegistry() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        answer("/schemas/types", 200, "[\"AVRO\"]");
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers so at this path from now on. */
    public void answer(String path, int status, String body) {
        answers.put(path, new Answer(status, body.getBytes(UTF_8)));
    }

    /** Knows this schema from now on. */
    public void register(Schema schema) {
        ObjectNode body =
                JSON.createObjectNode().put("schema", schema.definition().text());
        if (schema.definition().type() != SchemaType.AVRO) {
            body.put("schemaType", schema.definition().type().name());
        }
        answer("/schemas/ids/" + schema.id().value(), 200, body.toString());
    }

    /** Keeps requests waiting until {@link #release}. */
    public void hold() {
        isHolding = true;
    }

    /** Answers what waits, and everything after it. */
    public void release() {
        isHolding = false;
        released.countDown();
    }

    /** What came in so far. */
    public List<Request> requests() {
        return requests;
    }

    @Override
    public void close() {
        release();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath();
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    path,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            if (isHolding) {
                released.await();
            }
            Answer answer = answers.getOrDefault(
                    path, new Answer(404, "{\"error_code\":40403,\"message\":\"Schema not found\"}".getBytes(UTF_8)));
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
