package io.kafkarest.adapters.http.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** What the container does, in JMX under the reference's names. */
final class ContainerView extends ReadOnlyBean {

    private final RequestMeters meters;
    private final ConnectionCounts connections;
    private final Map<String, ToDoubleFunction<Window.Span<State>>> numbers;
    private final Window<State> window = new Window<>(new State(0, 0, 0, 0));

    private ContainerView(
            RequestMeters meters,
            ConnectionCounts connections,
            Map<String, ToDoubleFunction<Window.Span<State>>> numbers) {
        super("The HTTP container");
        this.meters = meters;
        this.connections = connections;
        this.numbers = numbers;
    }

    /** Connections, requests and threads. */
    static ContainerView of(Server server, RequestMeters meters, ConnectionCounts connections) {
        Map<String, ToDoubleFunction<Window.Span<State>>> numbers = new LinkedHashMap<>();
        numbers.put("connections-accepted-rate", span -> rate(span, State::accepted));
        numbers.put("connections-opened-rate", span -> rate(span, State::accepted));
        numbers.put("connections-closed-rate", span -> rate(span, State::closed));
        numbers.put(
                "connections-active", span -> span.end().accepted() - span.end().closed());
        numbers.put("request-total", span -> span.end().requests());
        numbers.put("request-count", span -> since(span, State::requests));
        numbers.put("request-rate", span -> rate(span, State::requests));
        if (server.getThreadPool() instanceof QueuedThreadPool threads) {
            numbers.put("request-queue-size", span -> threads.getQueueSize());
            numbers.put("busy-thread-count", span -> threads.getBusyThreads());
            numbers.put("thread-pool-usage", span -> (double) threads.getBusyThreads() / threads.getMaxThreads());
        }
        return new ContainerView(meters, connections, numbers);
    }

    /** What was limited before it reached an endpoint, as the DoS filter does it. */
    static ContainerView ofLimits(RequestMeters meters, ConnectionCounts connections) {
        Map<String, ToDoubleFunction<Window.Span<State>>> numbers = new LinkedHashMap<>();
        numbers.put("request-error-total", span -> span.end().limited());
        numbers.put("request-error-count", span -> since(span, State::limited));
        numbers.put("request-error-rate", span -> rate(span, State::limited));
        return new ContainerView(meters, connections, numbers);
    }

    /**
     * What was counted since the start.
     *
     * @param accepted connections
     * @param closed those of them that are gone
     * @param requests answers
     * @param limited those of them that are 429 and reached no endpoint
     */
    private record State(long accepted, long closed, long requests, long limited) {}

    @Override
    Stream<String> names() {
        return numbers.keySet().stream();
    }

    @Override
    Function<String, Optional<Double>> reading() {
        State now = new State(
                connections.accepted(),
                connections.closed(),
                meters.counted().requests(),
                meters.of(null).counted().errors(StatusClass.TOO_MANY_REQUESTS));
        Window.Span<State> span = window.until(now);
        return name -> Optional.ofNullable(numbers.get(name)).map(number -> number.applyAsDouble(span));
    }

    private static double since(Window.Span<State> span, ToDoubleFunction<State> number) {
        return number.applyAsDouble(span.end()) - number.applyAsDouble(span.begin());
    }

    private static double rate(Window.Span<State> span, ToDoubleFunction<State> number) {
        return since(span, number) / span.seconds();
    }
}
