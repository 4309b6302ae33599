package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.IdentitySession;
import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the metadata of a topic as a consumer does. The admin client never has topics made, and a producer keeps
 * asking for a topic that it once heard of; a consumer asks once.
 */
final class ConsumerCreationPrompt implements CreationPrompt {

    private static final Logger LOG = LoggerFactory.getLogger(ConsumerCreationPrompt.class);
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final int WAITING_TOPICS = 64;

    private final Map<String, Object> settings;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_TOPICS), ConsumerCreationPrompt::thread);
    // Only the one thread touches it.
    private Optional<Consumer<byte[], byte[]>> consumer = Optional.empty();

    ConsumerCreationPrompt(ProducerSettings settings, IdentitySession session) {
        // Each identity has such a thread, and most never need it.
        thread.allowCoreThreadTimeOut(true);
        this.settings = session.withLoginAndOwnName(settings(settings.connection()));
    }

    @Override
    public CompletionStage<Void> prompt(TopicName topic) {
        try {
            return CompletableFuture.runAsync(() -> ask(topic), thread);
        } catch (RejectedExecutionException e) {
            // Too many unknown topics at once: this one stays unknown, the known ones are not held up.
            return CompletableFuture.completedStage(null);
        }
    }

    /** Closes the consumer soon, and makes none any more. */
    void close() {
        try {
            thread.execute(() -> consumer.ifPresent(
                    open -> open.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(CLOSE_TIMEOUT))));
        } catch (RejectedExecutionException e) {
            LOG.atDebug().log("no room to close the consumer that has topics made; it ends with the process");
        }
        thread.shutdown();
    }

    private void ask(TopicName topic) {
        try {
            Consumer<byte[], byte[]> open = consumer.orElseGet(() -> new KafkaConsumer<>(settings));
            consumer = Optional.of(open);
            open.partitionsFor(topic.value(), PATIENCE);
        } catch (KafkaException e) {
            LOG.atDebug().addKeyValue("topicName", topic).setCause(e).log("topic was not made");
        }
    }

    private static Map<String, Object> settings(Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, "kafka-rest-topic-creation");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "true");
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class.getName());
        return settings;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "kafka-topic-creation");
        thread.setDaemon(true);
        return thread;
    }
}
