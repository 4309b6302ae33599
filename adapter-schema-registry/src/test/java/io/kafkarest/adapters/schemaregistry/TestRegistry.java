package io.kafkarest.adapters.schemaregistry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A registry on a free port of this machine, which keeps schemas, and says what the test wants. */
public final class TestRegistry implements AutoCloseable {

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, TestSubjects.Answer> answers = new ConcurrentHashMap<>();
    private final TestSubjects subjects = new TestSubjects();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile boolean isHolding;

    /** What came in; the headers by their names in small letters. */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {

        /** Who asked. */
        public String authorization() {
            return String.valueOf(headers.get("authorization"));
        }
    }

    /** A registry that knows nothing. */
    public TestRegistry() {
        this(Optional.empty());
    }

    /** A registry that knows nothing, and speaks TLS so. */
    public TestRegistry(HttpsConfigurator tls) {
        this(Optional.of(tls));
    }

    private TestRegistry(Optional<HttpsConfigurator> tls) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            if (tls.isPresent()) {
                HttpsServer secure = HttpsServer.create(address, 0);
                secure.setHttpsConfigurator(tls.get());
                server = secure;
            } else {
                server = HttpServer.create(address, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        scheme = tls.isPresent() ? "https" : "http";
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
        answer("/schemas/types", 200, "[\"AVRO\"]");
    }

    /** Where it is. */
    public String url() {
        return scheme + "://127.0.0.1:" + port();
    }

    /** Its port. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers so at this path from now on, whatever it knows. */
    public void answer(String path, int status, String body) {
        answers.put(path, new TestSubjects.Answer(status, body));
    }

    /** Answers at this path by what it knows again. */
    public void answerItself(String path) {
        answers.remove(path);
    }

    /** What it knows. */
    public TestSubjects subjects() {
        return subjects;
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
            Request request = request(exchange);
            requests.add(request);
            if (isHolding) {
                released.await();
            }
            TestSubjects.Answer answer =
                    Optional.ofNullable(answers.get(request.path())).orElseGet(() -> subjects.answer(request));
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }
}
