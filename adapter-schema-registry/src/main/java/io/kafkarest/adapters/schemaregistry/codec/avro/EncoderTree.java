package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** Makes the encoders of a schema's types. */
final class EncoderTree {

    private final Latin1 latin1 = Latin1.REPLACING;
    private final Map<String, ValueEncoder> named = new HashMap<>();

    /** The encoder of a whole record. */
    ValueEncoder root(Schema schema) {
        return schema.getType() == Schema.Type.BYTES ? new BytesEncoder(latin1, true) : encoder(schema);
    }

    private ValueEncoder encoder(Schema schema) {
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
        List<String> names = schema.getTypes().stream().map(Schema::getFullName).toList();
        return new UnionEncoder(
                names, schema.getTypes().stream().map(this::encoder).toList());
    }

    private ValueEncoder record(Schema schema) {
        ValueEncoder known = named.get(schema.getFullName());
        if (known != null) {
            return known;
        }
        RecordEncoder made = new RecordEncoder(true);
        named.put(schema.getFullName(), made);
        List<FieldEncoder> fields = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Schema.Field each : schema.getFields()) {
            fields.add(new FieldEncoder(each.name(), encoder(each.schema()), null));
            each.aliases().forEach(alias -> places.putIfAbsent(alias, each.pos()));
        }
        schema.getFields().forEach(each -> places.put(each.name(), each.pos()));
        made.complete(fields.toArray(FieldEncoder[]::new), places);
        return made;
    }
}
