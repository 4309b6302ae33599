package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Makes the decoders of a schema's types. */
final class DecoderTree {

    private final Map<String, ValueDecoder> named = new HashMap<>();

    /** The decoder of a whole record. */
    ValueDecoder root(Schema schema) {
        return switch (schema.getType()) {
            case BYTES -> PrimitiveDecoder.REMAINING_BYTES;
            // Nothing names the branch of a union that is the whole record: so it was always read.
            case UNION ->
                new UnionDecoder(schema.getTypes().stream().map(this::decoder).toList());
            default -> decoder(schema);
        };
    }

    private ValueDecoder decoder(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> PrimitiveDecoder.NULL;
            case BOOLEAN -> PrimitiveDecoder.BOOLEAN;
            case INT -> PrimitiveDecoder.INT;
            case LONG -> PrimitiveDecoder.LONG;
            case FLOAT -> PrimitiveDecoder.FLOAT;
            case DOUBLE -> PrimitiveDecoder.DOUBLE;
            case STRING -> PrimitiveDecoder.STRING;
            case BYTES -> PrimitiveDecoder.BYTES;
            case FIXED -> new FixedDecoder(schema.getFixedSize());
            case ENUM -> new EnumDecoder(schema.getEnumSymbols());
            case ARRAY -> new ArrayDecoder(decoder(schema.getElementType()));
            case MAP -> new MapDecoder(decoder(schema.getValueType()));
            case UNION ->
                new UnionDecoder(schema.getTypes().stream().map(this::branch).toList());
            case RECORD -> record(schema);
        };
    }

    private ValueDecoder branch(Schema schema) {
        ValueDecoder decoder = decoder(schema);
        return schema.getType() == Schema.Type.NULL ? decoder : new WrappedDecoder(schema.getFullName(), decoder);
    }

    private ValueDecoder record(Schema schema) {
        ValueDecoder known = named.get(schema.getFullName());
        if (known != null) {
            return known;
        }
        RecordDecoder made = new RecordDecoder();
        named.put(schema.getFullName(), made);
        List<Schema.Field> fields = schema.getFields();
        made.complete(
                fields.stream().map(Schema.Field::name).toList(),
                fields.stream().map(each -> decoder(each.schema())).toList());
        return made;
    }
}
