package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;

/** Makes the decoders of a schema's types. */
final class DecoderTree {

    private final boolean lenient;
    private final Map<String, ValueDecoder> named = new HashMap<>();

    DecoderTree(boolean lenient) {
        this.lenient = lenient;
    }

    /** The decoder of a whole record. */
    ValueDecoder root(Schema schema) {
        return switch (schema.getType()) {
            case BYTES -> lenient ? LenientTypes.wholeBytesDecoder(schema) : PrimitiveDecoder.REMAINING_BYTES;
            // Nothing names the branch of a union that is the whole record: so it was always read.
            case UNION -> lenient ? decoder(schema) : union(schema, this::decoder);
            default -> decoder(schema);
        };
    }

    private static ValueDecoder union(Schema schema, Function<Schema, ValueDecoder> branch) {
        return new UnionDecoder(schema.getTypes().stream().map(branch).toList());
    }

    private ValueDecoder decoder(Schema schema) {
        Optional<ValueDecoder> logical = lenient ? LenientTypes.decoder(schema) : Optional.empty();
        return logical.orElseGet(() -> plainDecoder(schema));
    }

    private ValueDecoder plainDecoder(Schema schema) {
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
            case UNION -> lenient ? lenientUnion(schema) : union(schema, this::wrapped);
            case RECORD -> record(schema);
        };
    }

    private ValueDecoder wrapped(Schema schema) {
        ValueDecoder decoder = decoder(schema);
        return schema.getType() == Schema.Type.NULL ? decoder : new WrappedDecoder(schema.getFullName(), decoder);
    }

    private ValueDecoder lenientUnion(Schema schema) {
        UnionBranches branches = new UnionBranches(schema);
        return union(schema, each -> {
            if (!branches.isReadable(each)) {
                return wrapped(each);
            }
            return each.getType() == Schema.Type.MAP ? new BareMapDecoder(branches, decoder(each)) : decoder(each);
        });
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
