package io.kafkarest.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Three proxies behind a balancer are restarted, one after the other, while clients write: nobody notices. {@code
 * -Drestart.rounds=} says how often.
 */
@ExtendWith(SuiteExtension.class)
class RollingRestartAcceptanceIT {

    private static final int ROUNDS = Integer.getInteger("restart.rounds", 1);
    private static final int PROXIES = 3;
    private static final int WRITERS = 6;
    private static final int PARTITIONS = 3;

    /** Long enough for the balancer below, which asks five times a second. */
    private static final Map<String, String> SETTINGS =
            Map.of("shutdown.drain.ms", "2000", "request.logging.enable", "false");

    private final Map<Integer, Boolean> ready = new ConcurrentHashMap<>();

    @Test
    void losesNothingAndFailsNothing(Suite suite) throws Exception {
        // Given
        String topic = suite.newTopic("rolling", PARTITIONS);
        String brokers = suite.cluster().bootstrapServers();
        List<Integer> ports =
                IntStream.range(0, PROXIES).mapToObj(i -> Ports.free()).toList();
        List<ProxyUnderTest> proxies = new ArrayList<>();
        ports.forEach(port -> proxies.add(ProxyUnderTest.start(port, brokers, SETTINGS)));
        Thread probes = new Thread(() -> probe(ports), "probes");
        probes.setDaemon(true);
        probes.start();
        Await.until(
                "all are ready", Duration.ofSeconds(30), () -> ports.stream().allMatch(this::isReady));

        ConstantLoad load;
        try (RoundRobin balancer = new RoundRobin(ports, this::isReady)) {
            try (ConstantLoad constant = new ConstantLoad(balancer.port(), topic, WRITERS)) {
                load = constant;
                awaitMore(constant);

                // When
                for (int restart = 0; restart < ROUNDS * PROXIES; restart++) {
                    int which = restart % PROXIES;
                    proxies.get(which).process().terminate();
                    assertThat(proxies.get(which).process().exitCodeWithin(Duration.ofSeconds(30)))
                            .isZero();
                    proxies.set(which, ProxyUnderTest.start(ports.get(which), brokers, SETTINGS));
                    Await.until("it is ready again", Duration.ofSeconds(30), () -> isReady(ports.get(which)));
                    awaitMore(constant);
                }
            }
        } finally {
            probes.interrupt();
            proxies.forEach(ProxyUnderTest::close);
        }

        // Then
        assertThat(load.failures()).isEmpty();
        Map<Long, Integer> stored = stored(suite, topic);
        assertThat(stored.keySet()).containsAll(load.acknowledged());
        assertThat(stored)
                .allSatisfy((id, times) -> assertThat(times).as("record %d", id).isOne());
    }

    private static void awaitMore(ConstantLoad load) {
        int before = load.acknowledged().size();
        Await.until(
                "the load goes on",
                Duration.ofSeconds(30),
                () -> load.acknowledged().size() > before + 200);
    }

    private static Map<Long, Integer> stored(Suite suite, String topic) {
        Map<Long, Integer> times = new HashMap<>();
        long records = suite.kafka().endOffsets(topic);
        int read = 0;
        for (int partition = 0; partition < PARTITIONS; partition++) {
            int inPartition = suite.kafka().endOffset(topic, partition);
            read += inPartition;
            suite.kafka()
                    .read(topic, partition, 0, inPartition)
                    .forEach(each -> times.merge(Long.parseLong(new String(each.value())), 1, Integer::sum));
        }
        assertThat((long) read).isEqualTo(records);
        return times;
    }

    private boolean isReady(int port) {
        return ready.getOrDefault(port, false);
    }

    private void probe(List<Integer> ports) {
        while (!Thread.currentThread().isInterrupted()) {
            ports.forEach(port -> ready.put(port, asked(port)));
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(200).toNanos());
        }
    }

    private static boolean asked(int port) {
        try {
            return HttpCall.of("GET", "/readyz").answerFrom(port).status() == 200;
        } catch (UncheckedIOException down) {
            return false;
        }
    }
}
