package io.kafkarest.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A consumer instance of a proxy that speaks v2, with one subscription. */
final class HttpInstance implements AutoCloseable {

    private static final String V2 = "application/vnd.kafka.v2+json";

    private final KeepAliveConnection connection;
    private final URI base;
    private final String path;
    private final byte[] read;

    private HttpInstance(KeepAliveConnection connection, URI base, String path, String format) {
        this.connection = connection;
        this.base = base;
        this.path = path;
        this.read = KeepAliveConnection.request(
                "GET", base.resolve(path + "/records"), "application/vnd.kafka." + format + ".v2+json", "");
    }

    /** Makes an instance in a group of its own. */
    static HttpInstance subscribed(Arguments arguments, String offsetReset) throws IOException {
        String group = "consumers/bench-" + UUID.randomUUID();
        String format = arguments.text("format", "json");
        URI base = URI.create(arguments.text("proxy") + "/");
        var instance = new HttpInstance(KeepAliveConnection.to(base), base, group + "/instances/reader", format);
        instance.send(
                "POST",
                group,
                "{\"name\":\"reader\",\"format\":\"%s\",\"auto.offset.reset\":\"%s\"}".formatted(format, offsetReset));
        instance.send(
                "POST", instance.path + "/subscription", "{\"topics\":[\"%s\"]}".formatted(arguments.text("topic")));
        return instance;
    }

    /** The body of one read. */
    byte[] read() throws IOException {
        return checked("records", connection.exchange(read));
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            send("DELETE", path, "");
        }
    }

    private void send(String method, String where, String body) throws IOException {
        checked(where, connection.exchange(KeepAliveConnection.request(method, base.resolve(where), V2, body)));
    }

    private static byte[] checked(String where, KeepAliveConnection.Answer answer) throws IOException {
        if (answer.status() / 100 != 2) {
            throw new IOException(
                    "%s: %d %s".formatted(where, answer.status(), new String(answer.body(), StandardCharsets.UTF_8)));
        }
        return answer.body();
    }
}
