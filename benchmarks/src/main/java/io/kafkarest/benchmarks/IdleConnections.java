package io.kafkarest.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Opens connections and keeps them open, with a request on each of them now and then, until it is ended. */
public final class IdleConnections {

    private static final Duration ROUND = Duration.ofSeconds(25);

    private IdleConnections() {}

    /** Takes {@code proxy} and {@code connections}; says {@code ready} when all have had an answer. */
    public static void main(String[] strings) throws IOException, InterruptedException {
        Arguments arguments = Arguments.of(strings);
        URI server = URI.create(arguments.text("proxy"));
        byte[] request = KeepAliveConnection.request("GET", server.resolve("/livez"), "*/*", "");
        List<KeepAliveConnection> connections = new ArrayList<>();
        int count = arguments.number("connections", 5_000);
        for (int i = 0; i < count; i++) {
            KeepAliveConnection connection = KeepAliveConnection.to(server);
            connection.exchange(request);
            connections.add(connection);
        }
        System.out.println("ready");
        while (true) {
            for (KeepAliveConnection each : connections) {
                Thread.sleep(Math.max(1, ROUND.toMillis() / count));
                each.exchange(request);
            }
        }
    }
}
