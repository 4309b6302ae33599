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

/** Reads a backlog through one consumer instance of a proxy, one read after the other, and only counts the records. */
public final class HttpBacklogReader {

    private static final String V2 = "application/vnd.kafka.v2+json";
    private static final byte[] MARK = "\"offset\":".getBytes(StandardCharsets.US_ASCII);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final String format;

    private HttpBacklogReader(URI base, String format) {
        this.base = base;
        this.format = format;
    }

    /** Takes {@code proxy}, {@code topic}, {@code format}, {@code records} to read, and {@code seconds} at most. */
    public static void main(String[] strings) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(strings);
        var reader = new HttpBacklogReader(URI.create(arguments.text("proxy") + "/"), arguments.text("format", "json"));
        String instance = reader.subscribedInstance(arguments.text("topic"));
        try {
            System.out.println(
                    reader.read(instance, arguments.number("records", 1_000_000), arguments.seconds("seconds", 60)));
        } finally {
            reader.send(reader.request(instance).DELETE());
        }
    }

    private String subscribedInstance(String topic) throws IOException, InterruptedException {
        String group = "consumers/bench-" + UUID.randomUUID();
        post(group, "{\"name\":\"reader\",\"format\":\"%s\",\"auto.offset.reset\":\"earliest\"}".formatted(format));
        String instance = group + "/instances/reader";
        post(instance + "/subscription", "{\"topics\":[\"%s\"]}".formatted(topic));
        return instance;
    }

    /** The clock starts at the first records: forming the group is not reading. */
    private String read(String instance, long records, Duration longest) throws IOException, InterruptedException {
        Stopwatch sinceStart = new Stopwatch();
        long early = 0;
        while (early == 0 && !sinceStart.isPast(longest)) {
            early = readOnce(instance);
        }
        Stopwatch stopwatch = new Stopwatch();
        long counted = 0;
        long reads = 0;
        while (early + counted < records && !stopwatch.isPast(longest)) {
            counted += readOnce(instance);
            reads++;
        }
        return stopwatch.result(counted) + " reads=" + reads;
    }

    private long readOnce(String instance) throws IOException, InterruptedException {
        byte[] body = send(request(instance + "/records")
                .header("Accept", "application/vnd.kafka." + format + ".v2+json")
                .GET());
        return occurrences(body);
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        send(request(path).header("Content-Type", V2).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private byte[] send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("%s: %d %s"
                    .formatted(answer.uri(), answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }

    /** Each record has one member {@code offset}; the values of the load do not hold the mark. */
    private static long occurrences(byte[] body) {
        long found = 0;
        int matched = 0;
        for (byte each : body) {
            if (each == MARK[matched]) {
                matched++;
            } else {
                matched = each == MARK[0] ? 1 : 0;
            }
            if (matched == MARK.length) {
                found++;
                matched = 0;
            }
        }
        return found;
    }
}
