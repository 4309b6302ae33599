package io.kafkarest.acceptance.kafka;

import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.await;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.eventually;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.group;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.topics;
import static io.kafkarest.acceptance.kafka.KafkaConsumerClientsFixture.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class KafkaConsumerClientsScaleIT {

    private static final int INSTANCES = Integer.getInteger("instances", 200);

    @Test
    void twoHundredInstancesJoinAndPollBesideEachOther() {
        try (KafkaConsumerClientsFixture kafka = new KafkaConsumerClientsFixture(50, Map.of())) {
            // Given
            String topic = kafka.topic(1);
            kafka.produce(topic, 0, 0, 1);
            List<ConsumerClient> clients = new ArrayList<>();
            long heap0 = heap();
            int threads0 = Thread.activeCount();

            // When
            long start = System.nanoTime();
            for (int i = 0; i < INSTANCES; i++) {
                clients.add(kafka.create(group(), Map.of()));
            }
            report("created", start, heap0, threads0);
            List<CompletionStage<Void>> subscribed = new ArrayList<>();
            for (ConsumerClient each : clients) {
                subscribed.add(each.subscription().subscribe(topics(topic)));
            }
            subscribed.forEach(KafkaConsumerClientsFixture::await);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            report("subscribed", start, heap0, threads0);
            clients.forEach(each -> eventually(
                    () -> assertThat(await(each.subscription().assignment())).hasSize(1)));
            report("joined", start, heap0, threads0);
            clients.forEach(each -> await(each.read(within(Duration.ofMillis(1)))));

            // Then
            assertThat(took).isLessThan(Duration.ofSeconds(15));
            idleCost();
            for (int round = 1; round < 6; round++) {
                int at = round;
                List<CompletableFuture<Delivery>> reads = new ArrayList<>();
                clients.forEach(each ->
                        reads.add(each.read(within(Duration.ofSeconds(20))).toCompletableFuture()));
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofSeconds(1).toNanos());
                long sent = System.nanoTime();
                List<CompletableFuture<Long>> answers = new ArrayList<>();
                reads.forEach(each -> answers.add(each.thenApply(delivery -> {
                    delivery.settle(DeliveryReport.delivered(delivery.records()));
                    return (System.nanoTime() - sent) / 1_000_000;
                })));
                kafka.produce(topic, 0, at, 1);
                long produced = (System.nanoTime() - sent) / 1_000_000;
                List<Long> millis = new ArrayList<>(
                        answers.stream().map(KafkaConsumerClientsFixture::await).toList());
                Collections.sort(millis);
                System.out.println("produce " + produced + " ms; woken p50 " + millis.get(millis.size() / 2) + " max "
                        + millis.get(millis.size() - 1) + " ms");
                reads.forEach(each -> assertThat(await(each).records()).hasSize(1));
            }
            long closing = System.nanoTime();
            List<CompletionStage<Void>> closed =
                    clients.stream().map(ConsumerClient::close).toList();
            closed.forEach(KafkaConsumerClientsFixture::await);
            report("closed", closing, heap0, threads0);
        }
    }

    private static void idleCost() {
        var os = (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
        long cpu = os.getProcessCpuTime();
        java.util.Map<String, Long> b = byName();
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        byName().forEach((n, c) -> {
            long d = c - b.getOrDefault(n, 0L);
            if (d > 20_000_000L) System.out.println(n + " " + d / 50_000_000.0 + " %");
        });
        System.out.println("idle cpu (with broker) " + (os.getProcessCpuTime() - cpu) / 50_000_000 + " %");
    }

    private static java.util.Map<String, Long> byName() {
        var mx = java.lang.management.ManagementFactory.getThreadMXBean();
        java.util.Map<String, Long> sums = new java.util.TreeMap<>();
        for (long id : mx.getAllThreadIds()) {
            var info = mx.getThreadInfo(id);
            if (info != null)
                sums.merge(
                        info.getThreadName().replaceAll("[|].*", "").replaceAll("[0-9]+", ""),
                        mx.getThreadCpuTime(id),
                        Long::sum);
        }
        return sums;
    }

    private static void report(String what, long start, long heap0, int threads0) {
        System.out.println(what + " after " + (System.nanoTime() - start) / 1_000_000 + " ms, heap +"
                + (heap() - heap0) / 1024 / INSTANCES + " KiB each, threads +" + (Thread.activeCount() - threads0));
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
