package io.kafkarest.adapters.http.metrics;

import io.kafkarest.adapters.http.config.LatencyConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What is told of requests in JMX, under the reference's names, and how it is worked out. */
final class RequestNumbers {

    private RequestNumbers() {}

    /** Everything about them. */
    static Map<String, ToDoubleFunction<Reading>> all(LatencyConfig config) {
        Map<String, ToDoubleFunction<Reading>> numbers = new LinkedHashMap<>();
        numbers.put("request-total", reading -> reading.ever().requests());
        numbers.put("request-count", reading -> reading.lately().requests());
        numbers.put(
                "request-rate", reading -> reading.perSecond(reading.lately().requests()));
        numbers.put(
                "request-byte-rate",
                reading -> reading.perSecond(reading.lately().bytesIn()));
        numbers.put("request-size-avg", reading -> reading.mean(reading.lately().bytesIn()));
        numbers.put(
                "response-rate", reading -> reading.perSecond(reading.lately().requests()));
        numbers.put(
                "response-byte-rate",
                reading -> reading.perSecond(reading.lately().bytesOut()));
        numbers.put(
                "response-size-avg", reading -> reading.mean(reading.lately().bytesOut()));
        addLatencies(numbers, config);
        numbers.put("request-error-total", reading -> reading.ever().errors());
        numbers.put("request-error-count", reading -> reading.lately().errors());
        numbers.put(
                "request-error-rate",
                reading -> reading.perSecond(reading.lately().errors()));
        return numbers;
    }

    /** Those that failed with a status of this class. */
    static Map<String, ToDoubleFunction<Reading>> errorsOf(StatusClass status) {
        Map<String, ToDoubleFunction<Reading>> numbers = new LinkedHashMap<>();
        numbers.put("request-error-total", reading -> reading.ever().errors(status));
        numbers.put("request-error-count", reading -> reading.lately().errors(status));
        numbers.put(
                "request-error-rate",
                reading -> reading.perSecond(reading.lately().errors(status)));
        return numbers;
    }

    private static void addLatencies(Map<String, ToDoubleFunction<Reading>> numbers, LatencyConfig config) {
        double largest = config.largestPercentileMillis();
        numbers.put(
                "request-latency-avg",
                reading -> 1000 * reading.mean(reading.lately().seconds()));
        numbers.put("request-latency-max", reading -> reading.lately().latency(1));
        numbers.put(
                "request-latency-95",
                reading -> Math.min(largest, reading.lately().latency(0.95)));
        numbers.put(
                "request-latency-99",
                reading -> Math.min(largest, reading.lately().latency(0.99)));
        if (config.countsObjectives()) {
            for (int index = 0; index < Objectives.NAMES.size(); index++) {
                int which = index;
                numbers.put(
                        Objectives.NAMES.get(which), reading -> reading.ever().objective(which));
            }
        }
    }

    /**
     * What was counted.
     *
     * @param ever since the start
     * @param lately in some time until now
     * @param seconds how long that time is
     */
    record Reading(Counted ever, Counted lately, double seconds) {

        static Reading of(Window.Span<Counted> span) {
            return new Reading(span.end(), span.end().minus(span.begin()), span.seconds());
        }

        double perSecond(long count) {
            return count / seconds;
        }

        double perSecond(double sum) {
            return sum / seconds;
        }

        /** The mean for one request. */
        double mean(double sum) {
            long requests = lately.requests();
            return requests > 0 ? sum / requests : 0;
        }
    }
}
