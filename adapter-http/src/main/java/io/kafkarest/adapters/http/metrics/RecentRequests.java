package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.metrics.RequestNumbers.Reading;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What was counted of requests, ever and lately, by the reference's names of endpoints. */
final class RecentRequests {

    /** All endpoints together. */
    static final String ALL = "";

    private final RequestMeters meters;
    private final Map<String, Window<Counted>> windows = new ConcurrentHashMap<>();

    RecentRequests(RequestMeters meters) {
        this.meters = meters;
    }

    /** The endpoints that were reached and that the reference measures. */
    Stream<String> endpoints() {
        return meters.all().keySet().stream().flatMap(each -> ReferenceNames.of(each).stream());
    }

    /** Looks at an endpoint; absent if nobody has reached it. */
    Optional<Reading> read(String endpoint) {
        return counted(endpoint)
                .map(now -> windows.computeIfAbsent(endpoint, unused -> new Window<>(Counted.NOTHING))
                        .until(now))
                .map(Reading::of);
    }

    private Optional<Counted> counted(String endpoint) {
        if (endpoint.equals(ALL)) {
            return Optional.of(meters.counted());
        }
        return meters.all().entrySet().stream()
                .filter(each -> ReferenceNames.of(each.getKey())
                        .filter(endpoint::equals)
                        .isPresent())
                .map(each -> each.getValue().counted())
                .findFirst();
    }
}
