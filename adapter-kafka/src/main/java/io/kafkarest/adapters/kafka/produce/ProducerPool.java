package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.LazyClient;
import io.kafkarest.ports.out.ManagedResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The producers: one for each identity and class of service, made at first use. */
final class ProducerPool implements ManagedResource {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final int WAITERS = 4;
    private static final int WAITING_TASKS = 4_096;

    private final ConcurrentMap<ProducerKey, LazyClient<SharedProducer>> producers = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor waiters = waiters();
    private final ProducerSettings settings;
    private final NanoClock clock;
    private final TopicDirectory topics;

    @Inject
    ProducerPool(ProducerSettings settings, NanoClock clock, TopicDirectory topics) {
        this.settings = settings;
        this.clock = clock;
        this.topics = topics;
    }

    /** The producer for this key; fails as its making did. */
    CompletionStage<SharedProducer> producer(ProducerKey key) {
        return producers.computeIfAbsent(key, this::lazily).client();
    }

    @Override
    public String description() {
        return "Kafka producers";
    }

    @Override
    public Turn turn() {
        return Turn.WRITERS;
    }

    @Override
    public void close() {
        // In parallel: each may take the whole time to bring home what is on its way.
        producers.values().parallelStream().forEach(LazyClient::close);
        waiters.shutdown();
    }

    private LazyClient<SharedProducer> lazily(ProducerKey key) {
        return new LazyClient<>(
                "kafka-producer-start-" + key.serviceClass().name(),
                () -> new SharedProducer(
                        new KafkaProducer<>(settings.effective()), settings, clock, topics::forget, waiters),
                producer -> producer.close(CLOSE_TIMEOUT));
    }

    private static ThreadPoolExecutor waiters() {
        ThreadPoolExecutor waiters = new ThreadPoolExecutor(
                WAITERS, WAITERS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_TASKS), work -> {
                    Thread thread = new Thread(work, "kafka-producer-waiter");
                    thread.setDaemon(true);
                    return thread;
                });
        waiters.allowCoreThreadTimeOut(true);
        return waiters;
    }
}
