package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of one schema are that are not there. Defaults may leave out what has defaults itself, and a few lines could
 * stand for terabytes so: only what is not much longer than the schema is made.
 */
final class FieldDefaults {

    private static final Schema STRING = Schema.create(Schema.Type.STRING);
    private static final int ALWAYS_ALLOWED = 10_000;
    private static final int MAX_GROWTH = 4;

    private long left;

    /** For a schema of so many characters. */
    FieldDefaults(int schemaLength) {
        left = ALWAYS_ALLOWED + (long) MAX_GROWTH * schemaLength;
    }

    /** The default in binary form, or null if it does not fit the field or is too long; then the field has to be there. */
    byte @Nullable [] binary(Schema.Field field) {
        if (!isAffordable(field.schema(), field.defaultVal())) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            new GenericDatumWriter<>(field.schema()).write(GenericData.get().getDefaultValue(field), encoder);
        } catch (AvroRuntimeException | IOException e) {
            return null;
        }
        return bytes.toByteArray();
    }

    private boolean isAffordable(Schema schema, @Nullable Object value) {
        left -= value instanceof String text ? 1 + text.length() : 1;
        if (left < 0) {
            return false;
        }
        return switch (schema.getType()) {
            case RECORD ->
                schema.getFields().stream().allMatch(each -> isAffordable(each.schema(), member(each, value)));
            case ARRAY ->
                !(value instanceof Collection<?> items)
                        || items.stream().allMatch(each -> isAffordable(schema.getElementType(), each));
            case MAP ->
                !(value instanceof Map<?, ?> map)
                        || map.entrySet().stream()
                                .allMatch(each -> isAffordable(STRING, each.getKey())
                                        && isAffordable(schema.getValueType(), each.getValue()));
            // A default is one of the first branch.
            case UNION ->
                schema.getTypes().isEmpty() || isAffordable(schema.getTypes().get(0), value);
            default -> true;
        };
    }

    private static @Nullable Object member(Schema.Field field, @Nullable Object record) {
        Object given = record instanceof Map<?, ?> members ? members.get(field.name()) : null;
        return given == null ? field.defaultVal() : given;
    }
}
