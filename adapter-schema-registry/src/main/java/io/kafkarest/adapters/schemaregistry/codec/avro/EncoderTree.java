package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Makes the encoders of a schema's types. */
final class EncoderTree {

    private final boolean lenient;
    private final Latin1 latin1;
    private final FieldDefaults defaults;
    private final Map<String, ValueEncoder> named = new HashMap<>();

    /** For a schema of so many characters. */
    EncoderTree(boolean lenient, int schemaLength) {
        this.lenient = lenient;
        this.defaults = new FieldDefaults(schemaLength);
        this.latin1 = lenient ? Latin1.REFUSING : Latin1.REPLACING;
    }

    /** The encoder of a whole record. */
    ValueEncoder root(Schema schema) {
        if (schema.getType() != Schema.Type.BYTES) {
            return encoder(schema);
        }
        return lenient ? LenientTypes.wholeBytesEncoder(schema) : new BytesEncoder(latin1, true);
    }

    private ValueEncoder encoder(Schema schema) {
        Optional<ValueEncoder> logical = lenient ? LenientTypes.encoder(schema) : Optional.empty();
        return logical.orElseGet(() -> plainEncoder(schema));
    }

    private ValueEncoder plainEncoder(Schema schema) {
        return switch (schema.getType()) {
            case NULL -> PrimitiveEncoder.NULL;
            case BOOLEAN -> PrimitiveEncoder.BOOLEAN;
            case INT -> PrimitiveEncoder.INT;
            case LONG -> PrimitiveEncoder.LONG;
            case FLOAT -> PrimitiveEncoder.FLOAT;
            case DOUBLE -> PrimitiveEncoder.DOUBLE;
            case STRING -> PrimitiveEncoder.STRING;
            case BYTES -> new BytesEncoder(latin1, false);
            case FIXED -> new FixedEncoder(latin1, schema.getFixedSize());
            case ENUM -> new EnumEncoder(schema.getEnumSymbols());
            case ARRAY -> new ArrayEncoder(encoder(schema.getElementType()));
            case MAP -> new MapEncoder(encoder(schema.getValueType()));
            case UNION -> union(schema);
            case RECORD -> record(schema);
        };
    }

    private ValueEncoder union(Schema schema) {
        List<ValueEncoder> branches =
                schema.getTypes().stream().map(this::encoder).toList();
        return lenient
                ? new LenientUnionEncoder(new UnionBranches(schema), branches)
                : new UnionEncoder(
                        schema.getTypes().stream().map(Schema::getFullName).toList(), branches);
    }

    private ValueEncoder record(Schema schema) {
        ValueEncoder known = named.get(schema.getFullName());
        if (known != null) {
            return known;
        }
        RecordEncoder made = new RecordEncoder(!lenient);
        named.put(schema.getFullName(), made);
        List<FieldEncoder> fields = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Schema.Field each : schema.getFields()) {
            fields.add(new FieldEncoder(each.name(), encoder(each.schema()), whenMissing(each)));
            each.aliases().forEach(alias -> places.putIfAbsent(alias, each.pos()));
        }
        schema.getFields().forEach(each -> places.put(each.name(), each.pos()));
        made.complete(fields.toArray(FieldEncoder[]::new), places);
        return made;
    }

    private byte @Nullable [] whenMissing(Schema.Field field) {
        return lenient && field.hasDefaultValue() ? defaults.binary(field) : null;
    }
}
