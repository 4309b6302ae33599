package io.kafkarest.acceptance.scale;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.scale.JvmProbe.Footprint;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What instances cost a proxy of 512 MiB: those that exist, and those that come and go. {@code -Dscale.instances=} and
 * {@code -Dscale.cycles=} say how many.
 */
@ExtendWith(SuiteExtension.class)
class ScaleIT {

    private static final int INSTANCES = Integer.getInteger("scale.instances", 200);
    private static final int CYCLES = Integer.getInteger("scale.cycles", 500);
    private static final int WARM_UP = 300;
    private static final int DRIVERS = 4;
    /** Threads of Jetty that come with load and go a minute later. */
    private static final int JETTY = 200;
    /** Threads that all consumers share, twice {@code consumer.threads} and some. */
    private static final int POOLS = 110;

    private final Suite suite;
    private ProxyUnderTest process;
    private ProxyClient proxy;
    private JvmProbe probe;

    ScaleIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void startProxy() {
        process = ProxyUnderTest.start(suite.cluster().bootstrapServers(), Map.of());
        proxy = process.client();
        probe = JvmProbe.attach(process.process().pid());
    }

    @AfterEach
    void stopProxy() {
        probe.close();
        process.close();
    }

    @Test
    void idleInstancesCostLittleAndKeepNobodyWaiting(TestReporter reporter) {
        // Given
        String topic = suite.newTopic("scale", 1);
        createAndDelete(suite.uniqueName("warm-up"), topic, WARM_UP);
        Footprint before = probe.measure();
        Crowd crowd = new Crowd(process.port(), suite.uniqueName("crowd"), INSTANCES);

        // When
        Duration created = took(crowd::create);
        Footprint idle = probe.measure().minus(before);
        Duration joined = took(() -> {
            crowd.subscribe(topic);
            Await.until("all have joined", Duration.ofMinutes(2), crowd::hasJoined);
        });
        Footprint members = probe.measure().minus(before);
        Duration produced = quickest(() -> proxy.produce(topic, MediaTypes.JSON, "{\"records\":[{\"value\":1}]}"));
        Duration metadata = quickest(() -> proxy.get("/topics/" + topic));
        Duration deleted = took(crowd::delete);

        // Then
        reporter.publishEntry(Map.of(
                "instances", Integer.toString(INSTANCES),
                "created in, joined in, deleted in", created + ", " + joined + ", " + deleted,
                "created: KiB and threads", idle.toString(),
                "joined: KiB and threads", members.toString(),
                "produce, metadata", produced + ", " + metadata));
        assertThat(created).isLessThan(Duration.ofSeconds(5 + INSTANCES / 40));
        assertThat(produced).isLessThan(Duration.ofSeconds(1));
        assertThat(metadata).isLessThan(Duration.ofSeconds(1));
        // Kafka's client has a thread for the heartbeats of each member; the rest are the pools of Jetty and ours.
        assertThat(idle.threads()).isLessThan(JETTY + POOLS);
        assertThat(members.threads()).isLessThan(INSTANCES + JETTY + POOLS);
        assertThat(members.heap() / INSTANCES).as("KiB for an instance").isLessThan(300);
        Await.until("the threads are gone", Duration.ofSeconds(30), () -> clientThreads() == 0);
    }

    @Test
    void instancesThatComeAndGoLeaveNothingBehind(TestReporter reporter) {
        // Given
        String topic = suite.newTopic("scale", 1);
        String name = suite.uniqueName("cycle");
        createAndDelete(name, topic, WARM_UP);
        Footprint before = atRest();

        // When
        Duration took = took(() -> createAndDelete(name, topic, CYCLES));

        // Then
        Footprint growth = atRest().minus(before);
        reporter.publishEntry(Map.of(
                "cycles", Integer.toString(CYCLES),
                "took", took.toString(),
                "before", before.toString(),
                "growth", growth.toString()));
        assertThat(growth.heap()).as("KiB after %s cycles", CYCLES).isLessThan(6_000);
        assertThat(growth.threads()).isLessThan(JETTY / 4);
    }

    /** Measured when nothing of the clients is left: the threads of the pools outlive their work by seconds. */
    private Footprint atRest() {
        Await.until("no client has a thread", Duration.ofSeconds(30), () -> clientThreads() == 0);
        return probe.measure();
    }

    private long clientThreads() {
        return probe.threads("kafka-coordinator-heartbeat")
                + probe.threads("consumer-poll")
                + probe.threads("consumer-call");
    }

    /** Makes instances and removes them: some read a partition before, few join a group. */
    private void createAndDelete(String name, String topic, int times) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService drivers = Executors.newFixedThreadPool(DRIVERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int driver = 0; driver < DRIVERS; driver++) {
                String group = name + "-" + driver;
                running.add(drivers.submit(() -> {
                    for (int i = next.getAndIncrement(); i < times; i = next.getAndIncrement()) {
                        cycle(group, topic, i);
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            drivers.shutdownNow();
        }
    }

    private void cycle(String group, String topic, int number) {
        String name = "c" + number;
        String instance = ProxyClient.path(group, name);
        assertThat(proxy.createInstance(group, name, "json").status()).isEqualTo(200);
        if (number % 50 == 0) {
            assertThat(proxy.subscribe(instance, topic).status()).isEqualTo(204);
            assertThat(proxy.read(instance, MediaTypes.JSON, "timeout=50").status())
                    .isEqualTo(200);
        } else if (number % 10 == 0) {
            assertThat(proxy.assign(instance, topic, 0).status()).isEqualTo(204);
            assertThat(proxy.read(instance, MediaTypes.JSON, "timeout=50").status())
                    .isEqualTo(200);
        }
        assertThat(proxy.delete(instance).status()).isEqualTo(204);
    }

    /** The best of a few: the machine is shared, and the first call builds the producer. */
    private static Duration quickest(Supplier<Answer> call) {
        return IntStream.range(0, 5)
                .mapToObj(i -> call.get())
                .peek(each -> assertThat(each.status()).as("%s", each).isEqualTo(200))
                .map(Answer::took)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Duration took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
