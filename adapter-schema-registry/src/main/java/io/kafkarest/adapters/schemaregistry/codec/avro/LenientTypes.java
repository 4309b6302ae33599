package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.Optional;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Types that lenient JSON writes otherwise than Avro: decimals as numbers, dates and times as ISO 8601 has them. */
final class LenientTypes {

    private static final Set<JsonKind> NUMBER_OR_TEXT = Set.of(JsonKind.NUMBER, JsonKind.STRING);

    /** More digits than this are no numbers that one calculates with, but an attack; they stay bytes. */
    private static final int MAX_PRECISION = 1000;

    private LenientTypes() {}

    static Optional<ValueEncoder> encoder(Schema schema) {
        return encoder(schema, DecimalBytes.of(schema));
    }

    private static Optional<ValueEncoder> encoder(Schema schema, DecimalBytes bytes) {
        LogicalType type = type(schema);
        if (type instanceof LogicalTypes.Decimal decimal) {
            return Optional.of(new DecimalEncoder(decimal.getPrecision(), decimal.getScale(), bytes));
        }
        if (type instanceof LogicalTypes.Uuid && schema.getType() == Schema.Type.STRING) {
            return Optional.of(new UuidEncoder());
        }
        PrimitiveEncoder number = isInt(schema) ? PrimitiveEncoder.INT : PrimitiveEncoder.LONG;
        return TemporalType.find(type).map(found -> new TemporalEncoder(found, number));
    }

    static Optional<ValueDecoder> decoder(Schema schema) {
        return decoder(schema, DecimalBytes.of(schema));
    }

    private static Optional<ValueDecoder> decoder(Schema schema, DecimalBytes bytes) {
        LogicalType type = type(schema);
        return type instanceof LogicalTypes.Decimal decimal
                ? Optional.of(new DecimalDecoder(decimal.getScale(), bytes))
                : TemporalType.find(type).map(found -> new TemporalDecoder(found, isInt(schema)));
    }

    /** The encoder of bytes that are the whole record. */
    static ValueEncoder wholeBytesEncoder(Schema schema) {
        return encoder(schema, new DecimalBytes.Whole()).orElseGet(() -> new BytesEncoder(Latin1.REFUSING, true));
    }

    /** The decoder of bytes that are the whole record. */
    static ValueDecoder wholeBytesDecoder(Schema schema) {
        return decoder(schema, new DecimalBytes.Whole()).orElse(PrimitiveDecoder.REMAINING_BYTES);
    }

    private static @Nullable LogicalType type(Schema schema) {
        LogicalType type = schema.getLogicalType();
        return type instanceof LogicalTypes.Decimal decimal && decimal.getPrecision() > MAX_PRECISION ? null : type;
    }

    private static boolean isInt(Schema schema) {
        return schema.getType() == Schema.Type.INT;
    }

    /** The kinds of JSON that the type takes. */
    static Set<JsonKind> taken(Schema schema) {
        LogicalType type = type(schema);
        boolean special =
                type instanceof LogicalTypes.Decimal || TemporalType.find(type).isPresent();
        return special ? NUMBER_OR_TEXT : Set.of(plainKind(schema));
    }

    /** The kinds of JSON that the type is read as. */
    static Set<JsonKind> given(Schema schema) {
        return type(schema) instanceof LogicalTypes.Decimal ? Set.of(JsonKind.NUMBER) : taken(schema);
    }

    private static JsonKind plainKind(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> JsonKind.NULL;
            case BOOLEAN -> JsonKind.BOOLEAN;
            case INT, LONG, FLOAT, DOUBLE -> JsonKind.NUMBER;
            case STRING, BYTES, FIXED, ENUM -> JsonKind.STRING;
            case ARRAY -> JsonKind.ARRAY;
            case MAP, RECORD -> JsonKind.OBJECT;
            case UNION -> JsonKind.NONE;
        };
    }
}
