package io.kafkarest.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

/** A consumer instance of a proxy that speaks v2, with one subscription. */
final class HttpInstance implements AutoCloseable {

    private static final String V2 = "application/vnd.kafka.v2+json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final String path;
    private final String format;

    private HttpInstance(URI base, String path, String format) {
        this.base = base;
        this.path = path;
        this.format = format;
    }

    /** Makes an instance in a group of its own. */
    static HttpInstance subscribed(Arguments arguments, String offsetReset) throws IOException, InterruptedException {
        String group = "consumers/bench-" + UUID.randomUUID();
        String format = arguments.text("format", "json");
        var instance = new HttpInstance(URI.create(arguments.text("proxy") + "/"), group + "/instances/reader", format);
        instance.post(
                group,
                "{\"name\":\"reader\",\"format\":\"%s\",\"auto.offset.reset\":\"%s\"}".formatted(format, offsetReset));
        instance.post(instance.path + "/subscription", "{\"topics\":[\"%s\"]}".formatted(arguments.text("topic")));
        return instance;
    }

    /** The body of one read. */
    byte[] read() throws IOException, InterruptedException {
        return send(request(path + "/records")
                .header("Accept", "application/vnd.kafka." + format + ".v2+json")
                .GET());
    }

    @Override
    public void close() throws IOException {
        try {
            send(request(path).DELETE());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(String where, String body) throws IOException, InterruptedException {
        send(request(where).header("Content-Type", V2).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String where) {
        return HttpRequest.newBuilder(base.resolve(where)).timeout(Duration.ofSeconds(30));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("%s: %d %s"
                    .formatted(answer.uri(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }
}
