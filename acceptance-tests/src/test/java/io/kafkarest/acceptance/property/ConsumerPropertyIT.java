package io.kafkarest.acceptance.property;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.cluster.NativeClient;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever happens to a group, and in whatever order: records are delivered at least once, in the order of their partition,
 * and nothing is committed that was not delivered. {@code -Dproperty.runs=} says how often to try;
 * {@code -Dproperty.seed=} repeats one run.
 */
@ExtendWith(SuiteExtension.class)
class ConsumerPropertyIT {

    private static final int AT_ONCE = 8;
    /** Quick heartbeats, so that members hear of a rebalance; many automatic commits, so that a wrong one is found. */
    private static final Map<String, String> SETTINGS = Map.of(
            "consumer.heartbeat.interval.ms", "100",
            "consumer.auto.commit.interval.ms", "40",
            "compat.synchronous.commit", "true");

    private final Suite suite;

    ConsumerPropertyIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void keepsItsPromisesWhateverHappens() throws InterruptedException {
        ProxyClient proxy = suite.proxy(SETTINGS).client();
        NativeClient kafka = suite.kafka();
        String name = suite.uniqueName("property");

        List<String> failures = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (long seed : seeds()) {
                runs.add(threads.submit(() -> new RandomRun(seed, proxy, kafka, name + "-" + seed).run()));
            }
            for (Future<?> each : runs) {
                try {
                    each.get();
                } catch (ExecutionException e) {
                    failures.add(e.getCause().getMessage() + "\n" + e.getCause().getCause());
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(failures)
                .as("runs that failed; the last number of a name is its seed, to repeat with -Dproperty.seed=")
                .isEmpty();
    }

    private static List<Long> seeds() {
        String seed = System.getProperty("property.seed", "");
        if (!seed.isEmpty()) {
            return List.of(Long.valueOf(seed));
        }
        Random random = new Random();
        return random.longs(Integer.getInteger("property.runs", 50), 0, 1_000_000_000)
                .boxed()
                .toList();
    }
}
