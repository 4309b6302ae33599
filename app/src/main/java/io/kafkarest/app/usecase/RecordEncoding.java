package io.kafkarest.app.usecase;

import io.kafkarest.domain.record.JsonText;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordKey;
import io.kafkarest.domain.record.RecordValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what Kafka stores of records that still hold JSON on one side or both. */
final class RecordEncoding {

    private final Optional<RecordSchema> keySchema;
    private final Optional<RecordSchema> valueSchema;
    private final boolean nullIsTombstone;

    RecordEncoding(Optional<RecordSchema> keySchema, Optional<RecordSchema> valueSchema, boolean nullIsTombstone) {
        this.keySchema = keySchema;
        this.valueSchema = valueSchema;
        this.nullIsTombstone = nullIsTombstone;
    }

    Optional<RecordSchema> keySchema() {
        return keySchema;
    }

    Optional<RecordSchema> valueSchema() {
        return valueSchema;
    }

    /** All records converted; fails with {@code RECORD_NOT_CONVERTIBLE} at the first that cannot be. */
    List<OutgoingRecord> encoded(List<OutgoingRecord> records) {
        List<OutgoingRecord> encoded = new ArrayList<>(records.size());
        ConversionBudget budget = new ConversionBudget(System::nanoTime);
        for (OutgoingRecord each : records) {
            encoded.add(new OutgoingRecord(each.partition(), key(each.key(), budget), value(each.value(), budget)));
        }
        return encoded;
    }

    private RecordKey key(RecordKey key, ConversionBudget budget) {
        if (keySchema.isEmpty() || (key.isNone() && isNothing(keySchema.get()))) {
            return key;
        }
        return RecordKey.of(encoded(keySchema.get(), key.isNone() ? JsonText.NULL : JsonText.of(key.bytes()), budget));
    }

    private RecordValue value(RecordValue value, ConversionBudget budget) {
        if (valueSchema.isEmpty() || (value.isTombstone() && isNothing(valueSchema.get()))) {
            return value;
        }
        return RecordValue.of(
                encoded(valueSchema.get(), value.isTombstone() ? JsonText.NULL : JsonText.of(value.bytes()), budget));
    }

    private boolean isNothing(RecordSchema schema) {
        return nullIsTombstone || schema.codec().takesNullForNothing();
    }

    private static byte[] encoded(RecordSchema schema, JsonText json, ConversionBudget budget) {
        byte[] stored = schema.codec().encode(schema.id(), json);
        budget.spend(json.length(), stored.length);
        return stored;
    }
}
