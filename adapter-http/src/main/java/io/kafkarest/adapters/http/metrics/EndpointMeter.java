package io.kafkarest.adapters.http.metrics;

import io.prometheus.metrics.core.datapoints.CounterDataPoint;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** The series of one endpoint, looked up once: a request adds numbers to them, and makes no text. */
final class EndpointMeter {

    private static final String[] STATUSES = {"unknown", "1xx", "2xx", "3xx", "4xx", "5xx", "429"};
    private static final int FIRST_ERROR = 4;
    private static final int TOO_MANY_REQUESTS = 6;

    private final Function<String, CounterDataPoint> requests;
    private final AtomicReferenceArray<CounterDataPoint> byStatus = new AtomicReferenceArray<>(STATUSES.length);
    private final DistributionDataPoint duration;
    private final CounterDataPoint bytesIn;
    private final CounterDataPoint bytesOut;

    EndpointMeter(
            Function<String, CounterDataPoint> requests,
            DistributionDataPoint duration,
            CounterDataPoint bytesIn,
            CounterDataPoint bytesOut) {
        this.requests = requests;
        this.duration = duration;
        this.bytesIn = bytesIn;
        this.bytesOut = bytesOut;
    }

    void count(int status, long nanos, long in, long out) {
        counter(status).inc();
        duration.observe(nanos / 1e9);
        bytesIn.inc(Math.max(in, 0));
        bytesOut.inc(Math.max(out, 0));
    }

    /** What was counted so far. */
    JmxView.Totals totals() {
        double all = 0;
        double errors = 0;
        for (int index = 0; index < STATUSES.length; index++) {
            CounterDataPoint known = byStatus.get(index);
            double count = known == null ? 0 : known.get();
            all += count;
            errors += index >= FIRST_ERROR ? count : 0;
        }
        return new JmxView.Totals(all, errors, duration.getSum(), bytesIn.get(), bytesOut.get());
    }

    private CounterDataPoint counter(int status) {
        int index = indexOf(status);
        CounterDataPoint known = byStatus.get(index);
        if (known == null) {
            // Whoever comes second gets the same series.
            known = requests.apply(STATUSES[index]);
            byStatus.set(index, known);
        }
        return known;
    }

    private static int indexOf(int status) {
        if (status == 429) {
            return TOO_MANY_REQUESTS;
        }
        return status < 100 || status > 599 ? 0 : status / 100;
    }
}
