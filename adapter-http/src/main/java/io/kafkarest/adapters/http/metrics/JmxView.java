package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.metrics.RequestNumbers.Reading;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The metrics of requests in JMX, under the reference's names, for dashboards that know them: {@code
 * topic.produce-json+v2.request-rate}; without an endpoint, of all together. Rates, counts, averages, percentiles and maxima
 * are of the window that began at least half a minute ago.
 */
final class JmxView extends ReadOnlyBean {

    private final RecentRequests requests;
    private final Map<String, ToDoubleFunction<Reading>> numbers;

    JmxView(RecentRequests requests, Map<String, ToDoubleFunction<Reading>> numbers) {
        super("Requests by endpoint");
        this.requests = requests;
        this.numbers = numbers;
    }

    @Override
    Stream<String> names() {
        return Stream.concat(Stream.of(RecentRequests.ALL), requests.endpoints().map(name -> name + "."))
                .flatMap(prefix -> numbers.keySet().stream().map(prefix::concat));
    }

    @Override
    Function<String, Optional<Double>> reading() {
        Map<String, Optional<Reading>> known = new HashMap<>();
        return attribute -> {
            int end = attribute.lastIndexOf('.');
            String endpoint = end < 0 ? RecentRequests.ALL : attribute.substring(0, end);
            return Optional.ofNullable(numbers.get(attribute.substring(end + 1)))
                    .flatMap(number ->
                            known.computeIfAbsent(endpoint, requests::read).map(number::applyAsDouble));
        };
    }
}
