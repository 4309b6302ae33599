package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.consumer.SeekTarget;
import io.kafkarest.domain.consumer.Subscription;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.topic.Offset;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.topic.TopicPartition;
import io.kafkarest.ports.out.ConsumerClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A {@link ConsumerClient} that waits for its answers, and is closed when its block ends. */
public final class TestConsumer implements AutoCloseable {

    /** How long a read of a test waits for what is there or about to come. */
    public static final Duration READ_TIMEOUT = Duration.ofSeconds(5);

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private final ConsumerClient client;

    /** Waits for this client. */
    public TestConsumer(ConsumerClient client) {
        this.client = client;
    }

    /** A read that takes all there is as soon as there is something. */
    public static ReadLimits atOnce() {
        return within(READ_TIMEOUT);
    }

    /** A read that takes all there is as soon as there is something, and waits so long for it. */
    public static ReadLimits within(Duration timeout) {
        return new ReadLimits(timeout, OptionalInt.of(1), NO_LIMIT);
    }

    /** The client itself. */
    public ConsumerClient client() {
        return client;
    }

    /** Subscribes to topics. */
    public TestConsumer subscribe(TopicName... topics) {
        Await.result(client.subscription().subscribe(new Subscription.ToTopics(List.of(topics))));
        return this;
    }

    /** Assigns partitions by hand. */
    public TestConsumer assign(TopicPartition... partitions) {
        Await.result(client.subscription().assign(List.of(partitions)));
        return this;
    }

    /** The partitions assigned now. */
    public List<TopicPartition> assignment() {
        return Await.result(client.subscription().assignment());
    }

    /** Returns when so many partitions are assigned. */
    public TestConsumer awaitAssignment(int partitions) {
        Await.until(partitions + " partitions are assigned", () -> assignment().size() == partitions);
        return this;
    }

    /** Moves to an offset. */
    public void seek(TopicPartition partition, long offset) {
        Await.result(client.positions().seek(List.of(new SeekTarget.ToOffset(partition, new Offset(offset)))));
    }

    /** One read, not settled yet. */
    public Delivery read() {
        return Await.result(client.read(atOnce()));
    }

    /** The failure of one read. */
    public ProxyException readFailure() {
        return Await.failure(client.read(atOnce()));
    }

    /** A read that finds something, not settled yet; those that find nothing are repeated. */
    public Delivery readSome() {
        List<Delivery> found = new ArrayList<>();
        Await.until("there is something to read", () -> {
            Delivery delivery = read();
            if (delivery.records().isEmpty()) {
                delivery.settle(DeliveryReport.LOST);
                return false;
            }
            return found.add(delivery);
        });
        return found.get(0);
    }

    /** Reads until so many records came, and settles all of them as delivered. */
    public List<FetchedRecord> receive(int count) {
        List<FetchedRecord> received = new ArrayList<>();
        while (received.size() < count) {
            Delivery delivery = readSome();
            delivery.settle(DeliveryReport.delivered(delivery.records()));
            received.addAll(delivery.records());
        }
        return received;
    }

    @Override
    public void close() {
        Await.result(client.close());
    }
}
