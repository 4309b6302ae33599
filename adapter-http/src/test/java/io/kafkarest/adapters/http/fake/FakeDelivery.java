package io.kafkarest.adapters.http.fake;

import io.kafkarest.domain.consumer.Delivery;
import io.kafkarest.domain.consumer.DeliveryReport;
import io.kafkarest.domain.record.FetchedRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import io.kafkarest.domain.topic.TopicPartition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Records on their way to a caller, and what was said to have become of them. */
public final class FakeDelivery implements Delivery {

    public final CompletableFuture<DeliveryReport> report = new CompletableFuture<>();

    private final List<FetchedRecord> records;

    private FakeDelivery(List<FetchedRecord> records) {
        this.records = records;
    }

    /** Records with these values in partition 0 of {@code t1}, from offset 0. */
    public static FakeDelivery of(String... values) {
        List<FetchedRecord> records = new ArrayList<>();
        for (String each : values) {
            var value = RecordValue.of(each.getBytes(StandardCharsets.UTF_8));
            records.add(new FetchedRecord(TopicPartition.of("t1", 0), records.size(), RecordKey.NONE, value));
        }
        return new FakeDelivery(records);
    }

    @Override
    public List<FetchedRecord> records() {
        return records;
    }

    @Override
    public void settle(DeliveryReport said) {
        report.complete(said);
    }
}
