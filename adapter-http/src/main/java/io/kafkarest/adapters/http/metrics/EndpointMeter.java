package io.kafkarest.adapters.http.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** The series of one endpoint, looked up once: a request adds numbers to them, and makes no text. */
final class EndpointMeter {

    private final Function<String, CounterDataPoint> requests;
    private final AtomicReferenceArray<CounterDataPoint> byStatus =
            new AtomicReferenceArray<>(StatusClass.values().length);
    private final DistributionDataPoint duration;
    private final CounterDataPoint bytesIn;
    private final CounterDataPoint bytesOut;
    private final Optional<Objectives> objectives;
    private final Latencies latencies = new Latencies();

    EndpointMeter(
            Function<String, CounterDataPoint> requests,
            DistributionDataPoint duration,
            CounterDataPoint bytesIn,
            CounterDataPoint bytesOut,
            Optional<Objectives> objectives) {
        this.requests = requests;
        this.duration = duration;
        this.bytesIn = bytesIn;
        this.bytesOut = bytesOut;
        this.objectives = objectives;
    }

    void count(int status, long nanos, long in, long out) {
        duration.observe(nanos / 1e9);
        latencies.add(nanos);
        objectives.ifPresent(each -> each.count(nanos));
        bytesIn.inc(Math.max(in, 0));
        bytesOut.inc(Math.max(out, 0));
        // The last, so that whoever sees the request counted sees all of it.
        counter(StatusClass.of(status)).inc();
    }

    /** What was counted so far. */
    Counted counted() {
        long[] statuses = new long[byStatus.length()];
        for (int index = 0; index < statuses.length; index++) {
            CounterDataPoint known = byStatus.get(index);
            statuses[index] = known == null ? 0 : known.getLongValue();
        }
        return new Counted(
                statuses,
                new double[] {duration.getSum(), bytesIn.get(), bytesOut.get()},
                latencies.counts(),
                objectives.map(Objectives::counts).orElseGet(() -> new long[0]));
    }

    private CounterDataPoint counter(StatusClass status) {
        CounterDataPoint known = byStatus.get(status.index());
        if (known == null) {
            // Whoever comes second gets the same series.
            known = requests.apply(status.label());
            byStatus.set(status.index(), known);
        }
        return known;
    }
}
