package io.kafkarest.acceptance.operations;

import io.kafkarest.acceptance.http.MediaTypes;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Writers that send one record after the other, each by a connection that it keeps, and never the same record twice. */
final class ConstantLoad implements AutoCloseable {

    private final URI target;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong ids = new AtomicLong();
    private final List<Thread> writers;
    private volatile boolean isOver;

    ConstantLoad(int port, String topic, int writers) {
        this.target = URI.create("http://127.0.0.1:" + port + "/topics/" + topic);
        this.writers = IntStream.range(0, writers)
                .mapToObj(i -> new Thread(this::write, "writer-" + i))
                .toList();
        this.writers.forEach(Thread::start);
    }

    /** The numbers in the records that are said to be stored. */
    Set<Long> acknowledged() {
        return acknowledged;
    }

    /** Requests that did not end as they should. */
    Queue<String> failures() {
        return failures;
    }

    @Override
    public void close() {
        isOver = true;
        for (Thread each : writers) {
            try {
                each.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void write() {
        // Sends nothing again by itself: jdk.httpclient.enableAllMethodRetry is off.
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        while (!isOver) {
            long id = ids.incrementAndGet();
            HttpRequest request = HttpRequest.newBuilder(target)
                    .header("Content-Type", MediaTypes.JSON)
                    .timeout(Duration.ofSeconds(30))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"records\":[{\"value\":" + id + "}]}"))
                    .build();
            try {
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() == 200 && answer.body().contains("\"error_code\":null")) {
                    acknowledged.add(id);
                } else {
                    failures.add(id + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (Exception e) {
                failures.add(id + ": " + e);
            }
        }
    }
}
