package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.IdentitySession;
import io.kafkarest.adapters.kafka.client.LazyClient;
import io.kafkarest.domain.record.ServiceClass;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;

/** The producers of an identity: one for each class of service, made at first use. */
final class ProducerPool {

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final int WAITERS = 4;
    private static final int WAITING_TASKS = 4_096;

    private final ConcurrentMap<ServiceClass, LazyClient<SharedProducer>> producers = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor waiters = waiters();
    private final IdentitySession session;
    private final ProducerSettings settings;
    private final NanoClock clock;
    private final TopicDirectory topics;

    ProducerPool(ProducerSettings settings, NanoClock clock, TopicDirectory topics, IdentitySession session) {
        this.session = session;
        this.settings = settings;
        this.clock = clock;
        this.topics = topics;
    }

    /** The producer for this class; fails as its making did. */
    CompletionStage<SharedProducer> producer(ServiceClass serviceClass) {
        return producers.computeIfAbsent(serviceClass, this::lazily).client();
    }

    /** Sends what is on its way, for some seconds at most, and closes the producers. */
    void close() {
        // In parallel: each may take the whole time to bring home what is on its way.
        producers.values().parallelStream().forEach(LazyClient::close);
        waiters.shutdown();
    }

    private LazyClient<SharedProducer> lazily(ServiceClass serviceClass) {
        return new LazyClient<>(
                "kafka-producer-start-" + serviceClass.name(),
                () -> new SharedProducer(
                        new KafkaProducer<>(session.withLoginAndOwnName(settings.effective())),
                        settings,
                        clock,
                        topics::forget,
                        waiters),
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
