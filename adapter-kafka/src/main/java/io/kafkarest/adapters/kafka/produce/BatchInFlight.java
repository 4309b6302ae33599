package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.adapters.kafka.trace.TraceHeaders;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The records of one request on their way. Each gets its outcome once, on whatever thread; whoever brings the last one
 * completes the answer. Nothing but a callback is made per record, since this is the hottest path of the proxy.
 */
final class BatchInFlight {

    private static final int OVERHEAD_BYTES = 21;

    private final TopicName topic;
    private final List<OutgoingRecord> records;
    private final @Nullable TraceHeaders trace;
    private final WaitingWords words;
    private final RecordOutcome[] outcomes;
    private final Runnable whenStuck;
    private final AtomicInteger open;
    private final CompletableFuture<List<RecordOutcome>> answer = new CompletableFuture<>();
    private Runnable whenSettled = () -> {};

    /** Runs the last one when the producer says something that it will say to others, too, until there is a new one. */
    BatchInFlight(
            TopicName topic,
            List<OutgoingRecord> records,
            Optional<TraceContext> trace,
            WaitingWords words,
            Runnable whenStuck) {
        this.whenStuck = whenStuck;
        this.topic = topic;
        this.records = records;
        this.trace = trace.isPresent() ? TraceHeaders.of(trace.get()) : null;
        this.words = words;
        this.outcomes = new RecordOutcome[records.size()];
        this.open = new AtomicInteger(records.size());
        if (records.isEmpty()) {
            answer.complete(List.of());
        }
    }

    CompletionStage<List<RecordOutcome>> answer() {
        return answer;
    }

    TopicName topic() {
        return topic;
    }

    int size() {
        return outcomes.length;
    }

    /** Estimate of what the producer's buffer holds of it. */
    long sizeInBytes() {
        long bytes = 0;
        for (OutgoingRecord message : records) {
            bytes += sizeInBytes(message);
        }
        return bytes;
    }

    /** The highest partition asked for, or -1 if none is. */
    int highestPartition() {
        int highest = -1;
        for (OutgoingRecord message : records) {
            highest = Math.max(highest, message.partition().orElse(-1));
        }
        return highest;
    }

    /** Runs this before the answer is given. To be said before the first record has its outcome. */
    void whenSettled(Runnable action) {
        whenSettled = action;
    }

    /** Answers every record with the same. */
    void rejectAll(RecordOutcome.Rejected outcome) {
        for (int index = 0; index < outcomes.length; index++) {
            settle(index, outcome);
        }
    }

    /**
     * Hands the records to the producer in their order.
     *
     * @param partitions how many partitions the topic has: nothing is sent to others
     * @param bytes how much may be sent: what does not fit is answered at once
     * @return whether the producer knew the topic and had room
     */
    boolean sendTo(Producer<byte[], byte[]> producer, int partitions, long bytes) {
        long left = bytes;
        for (int index = 0; index < outcomes.length; index++) {
            OutgoingRecord message = records.get(index);
            left -= sizeInBytes(message);
            if (left < 0) {
                settle(index, words.noRoom());
            } else if (message.partition().orElse(0) >= partitions) {
                settle(index, words.notPresent(topic, message.partition().getAsInt(), partitions));
            } else if (!send(producer, message, new Acknowledgement(index))) {
                rejectFrom(index + 1, outcomes[index]);
                return false;
            }
        }
        return true;
    }

    /** False if the producer waited for the topic or for room, and gave up. */
    @SuppressWarnings("FutureReturnValueIgnored") // The acknowledgement hears of everything that the future says.
    private boolean send(Producer<byte[], byte[]> producer, OutgoingRecord message, Acknowledgement acknowledgement) {
        try {
            producer.send(record(message), acknowledgement);
        } catch (RuntimeException e) {
            acknowledgement.fail(e);
        }
        return !acknowledgement.gaveUpAtOnce;
    }

    private void rejectFrom(int first, RecordOutcome outcome) {
        for (int index = first; index < outcomes.length; index++) {
            settle(index, outcome);
        }
    }

    private ProducerRecord<byte[], byte[]> record(OutgoingRecord message) {
        Integer partition =
                message.partition().isPresent() ? message.partition().getAsInt() : null;
        byte[] key = message.key().isNone() ? null : message.key().bytes();
        byte[] value = message.value().isTombstone() ? null : message.value().bytes();
        return new ProducerRecord<>(topic.value(), partition, key, value, trace == null ? null : trace.headers());
    }

    private void settle(int index, RecordOutcome outcome) {
        outcomes[index] = outcome;
        if (open.decrementAndGet() == 0) {
            whenSettled.run();
            answer.complete(Collections.unmodifiableList(Arrays.asList(outcomes)));
        }
    }

    private long sizeInBytes(OutgoingRecord message) {
        long ofTrace = trace == null ? 0 : trace.size();
        return OVERHEAD_BYTES + ofTrace + message.key().size() + message.value().size();
    }

    /** Waits for the outcome of one record. */
    private final class Acknowledgement implements Callback {

        private final int index;
        private final Thread sender = Thread.currentThread();
        // Written and read by the sender only: a later failure, on the producer's thread, does not concern the others.
        private boolean gaveUpAtOnce;
        private boolean isSettled;

        Acknowledgement(int index) {
            this.index = index;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, Exception exception) {
            if (exception == null) {
                settle(index, new RecordOutcome.Stored(metadata.partition(), metadata.offset()));
            } else {
                fail(exception);
            }
        }

        void fail(Exception exception) {
            if (Thread.currentThread() == sender) {
                if (isSettled) {
                    return;
                }
                isSettled = true;
                gaveUpAtOnce = exception instanceof TimeoutException;
            }
            if (exception instanceof AuthenticationException || exception instanceof ClusterAuthorizationException) {
                whenStuck.run();
            }
            settle(index, words.of(KafkaFailures.rejection(exception)));
        }
    }
}
