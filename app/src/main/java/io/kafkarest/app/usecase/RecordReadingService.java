package io.kafkarest.app.usecase;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.consumer.ReadLimits;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.in.ReadQuery;
import io.kafkarest.ports.in.RecordDecoding;
import io.kafkarest.ports.in.RecordRead;
import io.kafkarest.ports.in.RecordReading;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.out.SchemaStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Finds the caller's instance, works out the limits of the read, and lets it wait without a thread. */
public final class RecordReadingService implements RecordReading {

    private static final RecordDecoding AS_IT_IS = stored -> stored;

    private final InstanceRegistry registry;
    private final ConsumerPolicy policy;
    private final RecordDecoders decoders;
    private final Set<WaitingRead> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    /** A service for the instances of this registry, which finds the schemas of records there. */
    public RecordReadingService(
            InstanceRegistry registry, ConsumerPolicy policy, SchemaStore schemas, SchemaCodecs codecs) {
        this.registry = registry;
        this.policy = policy;
        this.decoders = new RecordDecoders(schemas, codecs);
    }

    @Override
    public CompletionStage<RecordRead> read(ReadQuery query) {
        LiveInstance instance = registry.requireReadable(query.caller(), query.instance());
        EmbeddedFormat format = instance.definition().format();
        if (query.format().isPresent()
                && !format.isCompatibleWith(query.format().get())) {
            throw new ProxyException(
                    FailureCode.CONSUMER_FORMAT_MISMATCH,
                    "The requested embedded data format does not match the deserializer for this consumer instance");
        }
        ReadLimits limits = limits(query, instance.definition());
        CompletionStage<RecordRead> read = instance.client()
                .read(limits)
                .thenCompose(delivery -> understood(instance.definition(), limits.maxBytes(), delivery));
        return endingAtDrain(instance.during(read));
    }

    private CompletionStage<RecordRead> understood(ConsumerInstance instance, long maxBytes, Delivery delivery) {
        EmbeddedFormat keys = instance.keyFormat();
        EmbeddedFormat values = instance.format();
        if (!keys.needsSchema() && !values.needsSchema()) {
            return CompletableFuture.completedStage(
                    new RecordRead(keys, values, AS_IT_IS, AS_IT_IS, maxBytes, delivery));
        }
        return decoding(keys, delivery.records(), RecordDecoders::key)
                .thenCombine(
                        decoding(values, delivery.records(), RecordDecoders::value),
                        (ofKeys, ofValues) -> new RecordRead(keys, values, ofKeys, ofValues, maxBytes, delivery))
                .whenComplete((read, failure) -> {
                    if (failure != null) {
                        delivery.settle(DeliveryReport.LOST);
                    }
                });
    }

    private CompletionStage<RecordDecoding> decoding(
            EmbeddedFormat format, List<FetchedRecord> records, Function<FetchedRecord, byte[]> side) {
        Optional<SchemaType> type = SchemaType.of(format);
        return type.isPresent()
                ? decoders.decoding(type.get(), records, side)
                : CompletableFuture.completedStage(AS_IT_IS);
    }

    /** Answers every waiting read with nothing, now and from now on: the proxy is going down. */
    public void drain() {
        draining = true;
        waiting.forEach(read -> read.answer.complete(nothing()));
    }

    /** A read that is answered early must give back what it gets afterwards. */
    private CompletionStage<RecordRead> endingAtDrain(CompletionStage<RecordRead> reading) {
        WaitingRead read = new WaitingRead();
        waiting.add(read);
        reading.whenComplete((found, failure) -> {
            waiting.remove(read);
            if (failure != null) {
                read.answer.completeExceptionally(failure);
            } else if (!read.answer.complete(found)) {
                found.delivery().settle(DeliveryReport.LOST);
            }
        });
        if (draining) {
            read.answer.complete(nothing());
        }
        return read.answer;
    }

    private ReadLimits limits(ReadQuery query, ConsumerInstance instance) {
        Duration longest = instance.settings().requestTimeout().orElse(policy.requestTimeout());
        Duration asked =
                query.timeout().filter(RecordReadingService::isPositive).orElse(longest);
        Duration timeout = asked.compareTo(longest) < 0 ? asked : longest;
        long most = policy.requestMaxBytes();
        long askedBytes = query.maxBytes().orElse(0);
        long maxBytes = askedBytes > 0 ? Math.min(askedBytes, most) : most;
        return new ReadLimits(
                timeout.isNegative() ? Duration.ZERO : timeout,
                policy.minBytes(instance.settings().fetchMinBytes()),
                maxBytes);
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isZero() && !duration.isNegative();
    }

    private static RecordRead nothing() {
        return new RecordRead(EmbeddedFormat.BINARY, NothingDelivered.INSTANCE);
    }

    /** A read that nobody answered yet. */
    private static final class WaitingRead {
        private final CompletableFuture<RecordRead> answer = new CompletableFuture<>();
    }

    /** An answer without records: there is nothing to settle. */
    private enum NothingDelivered implements Delivery {
        INSTANCE;

        @Override
        public List<FetchedRecord> records() {
            return List.of();
        }

        @Override
        public void settle(DeliveryReport report) {
            // Nothing was handed out.
        }
    }
}
