package io.kafkarest.adapters.http.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;

/**
 * The metrics of requests in JMX, under the reference's names, for dashboards that know them: {@code
 * topic.produce-json+v2.request-rate}; without an endpoint, of all together. Rates, counts and averages are of the window
 * that began at least half a minute ago.
 */
final class JmxView implements DynamicMBean {

    static final String BEAN = "jersey-metrics";

    private static final long WINDOW_NANOS = Duration.ofSeconds(30).toNanos();
    private static final List<String> METRICS = List.of(
            "request-total",
            "request-count",
            "request-rate",
            "request-latency-avg",
            "request-size-avg",
            "response-size-avg",
            "request-error-total",
            "request-error-count",
            "request-error-rate");

    private final RequestMeters meters;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();

    JmxView(RequestMeters meters) {
        this.meters = meters;
    }

    @Override
    public Object getAttribute(String attribute) throws AttributeNotFoundException {
        int end = attribute.lastIndexOf('.');
        String metric = attribute.substring(end + 1);
        Optional<Totals> totals = totals(end < 0 ? "" : attribute.substring(0, end));
        if (!METRICS.contains(metric) || totals.isEmpty()) {
            throw new AttributeNotFoundException(attribute);
        }
        return windows.computeIfAbsent(attribute, unused -> new Window()).value(metric, totals.get());
    }

    /** One endpoint, or all. */
    private Optional<Totals> totals(String endpoint) {
        if (endpoint.isEmpty()) {
            return Optional.of(meters.totals().values().stream().reduce(Totals.NONE, Totals::plus));
        }
        return meters.totals().entrySet().stream()
                .filter(each -> ReferenceNames.of(each.getKey())
                        .filter(endpoint::equals)
                        .isPresent())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public AttributeList getAttributes(String[] attributes) {
        AttributeList found = new AttributeList();
        for (String each : attributes) {
            try {
                found.add(new Attribute(each, getAttribute(each)));
            } catch (AttributeNotFoundException unknown) {
                // Left out, as the contract of JMX has it.
            }
        }
        return found;
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        MBeanAttributeInfo[] attributes = Stream.concat(
                        Stream.of(""),
                        meters.totals().keySet().stream()
                                .flatMap(each -> ReferenceNames.of(each).stream())
                                .map(name -> name + "."))
                .flatMap(prefix -> METRICS.stream().map(prefix::concat))
                .map(name -> new MBeanAttributeInfo(name, "double", name, true, false, false))
                .toArray(MBeanAttributeInfo[]::new);
        return new MBeanInfo(JmxView.class.getName(), "Requests by endpoint", attributes, null, null, null);
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName());
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] parameters, String[] signature) {
        throw new UnsupportedOperationException(action);
    }

    /** What was counted since the start. */
    record Totals(double requests, double errors, double seconds, double bytesIn, double bytesOut) {

        static final Totals NONE = new Totals(0, 0, 0, 0, 0);

        Totals plus(Totals more) {
            return new Totals(
                    requests + more.requests,
                    errors + more.errors,
                    seconds + more.seconds,
                    bytesIn + more.bytesIn,
                    bytesOut + more.bytesOut);
        }
    }

    /** The difference between now and some time ago. */
    private static final class Window {

        private Totals before = Totals.NONE;
        private Totals next = Totals.NONE;
        private long beforeNanos = System.nanoTime() - WINDOW_NANOS;
        private long nextNanos = System.nanoTime();

        synchronized double value(String metric, Totals now) {
            long nanos = System.nanoTime();
            if (nanos - nextNanos > WINDOW_NANOS) {
                before = next;
                beforeNanos = nextNanos;
                next = now;
                nextNanos = nanos;
            }
            double requests = now.requests - before.requests;
            double errors = now.errors - before.errors;
            double seconds = (nanos - beforeNanos) / 1e9;
            return switch (metric) {
                case "request-total" -> now.requests;
                case "request-count" -> requests;
                case "request-rate" -> requests / seconds;
                case "request-latency-avg" -> 1000 * mean(now.seconds - before.seconds, requests);
                case "request-size-avg" -> mean(now.bytesIn - before.bytesIn, requests);
                case "response-size-avg" -> mean(now.bytesOut - before.bytesOut, requests);
                case "request-error-total" -> now.errors;
                case "request-error-count" -> errors;
                default -> errors / seconds;
            };
        }

        private static double mean(double sum, double count) {
            return count > 0 ? sum / count : 0;
        }
    }
}
