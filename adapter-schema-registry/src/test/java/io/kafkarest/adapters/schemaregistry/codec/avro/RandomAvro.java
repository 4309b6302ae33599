package io.kafkarest.adapters.schemaregistry.codec.avro;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;

/** Schemas by chance, and data that fit them. */
final class RandomAvro {

    private static final String[] TEXTS = {
        "",
        "a",
        "NULL",
        "ä€",
        "😀",
        "\"",
        "\\",
        "\n\t\r\b\f",
        "\u0000\u001f\u007f",
        "/",
        "{}",
        "string",
        "long text ".repeat(20)
    };
    private static final long[] LONGS = {0, -1, 63, 64, -64, -65, 1L << 31, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE};
    private static final double[] DOUBLES = {0, -0.0, 1, 0.1, -1.5, 1e21, 1e-7, Double.MAX_VALUE, Double.MIN_VALUE, 2e-3
    };

    private static final List<LogicalType> INTS = List.of(LogicalTypes.date(), LogicalTypes.timeMillis());
    private static final List<LogicalType> LONGS_WITH_MEANING = List.of(
            LogicalTypes.timeMicros(),
            LogicalTypes.timestampMillis(),
            LogicalTypes.timestampMicros(),
            LogicalTypes.timestampNanos(),
            LogicalTypes.localTimestampMillis(),
            LogicalTypes.localTimestampNanos());
    private static final List<LogicalType> BYTES = List.of(LogicalTypes.decimal(100, 2));

    private final Random random;

    // All or none: a schema cannot say that it means a name without namespace where it has one.
    private final boolean namespaces;
    private final List<Schema> enclosing = new ArrayList<>();
    private int names;

    RandomAvro(long seed) {
        random = new Random(seed);
        namespaces = random.nextBoolean();
    }

    Random random() {
        return random;
    }

    Schema schema(int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 10)) {
            case 0 -> Schema.create(Schema.Type.NULL);
            case 1 -> Schema.create(Schema.Type.BOOLEAN);
            case 2 -> maybe(INTS, Schema.create(Schema.Type.INT));
            case 3 -> maybe(LONGS_WITH_MEANING, Schema.create(Schema.Type.LONG));
            case 4 -> Schema.create(Schema.Type.FLOAT);
            case 5 -> Schema.create(Schema.Type.DOUBLE);
            case 6 -> Schema.create(Schema.Type.STRING);
            case 7 -> maybe(BYTES, Schema.create(Schema.Type.BYTES));
            case 8 -> Schema.createFixed(name("F"), null, namespace(), random.nextInt(4));
            case 9 -> Schema.createEnum(name("E"), null, namespace(), List.of("A", "B", "C"));
            case 10 -> Schema.createArray(schemaOrUnion(depth - 1));
            case 11 -> Schema.createMap(schemaOrUnion(depth - 1));
            default -> record(depth);
        };
    }

    Schema schemaOrUnion(int depth) {
        return random.nextInt(3) == 0 ? union(depth) : schema(depth);
    }

    private Schema maybe(List<LogicalType> types, Schema schema) {
        return random.nextBoolean()
                ? schema
                : types.get(random.nextInt(types.size())).addToSchema(schema);
    }

    private Schema union(int depth) {
        Map<String, Schema> branches = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            Schema branch = !enclosing.isEmpty() && random.nextInt(4) == 0
                    ? enclosing.get(random.nextInt(enclosing.size()))
                    : schema(depth - 1);
            branches.putIfAbsent(branch.getFullName(), branch);
        }
        // One more that ends what contains itself.
        branches.putIfAbsent("null", Schema.create(Schema.Type.NULL));
        List<Schema> shuffled = new ArrayList<>(branches.values());
        Collections.shuffle(shuffled, random);
        return Schema.createUnion(shuffled);
    }

    private Schema record(int depth) {
        Schema made = Schema.createRecord(name("R"), null, namespace(), false);
        enclosing.add(made);
        List<Schema.Field> fields = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            fields.add(new Schema.Field("f" + i + "_" + random.nextInt(99), schemaOrUnion(depth - 1)));
        }
        made.setFields(fields);
        enclosing.remove(made);
        return made;
    }

    private String name(String prefix) {
        return prefix + names++;
    }

    private String namespace() {
        return namespaces ? "ns" + random.nextInt(3) : null;
    }

    Object datum(Schema schema, int depth) {
        return switch (schema.getType()) {
            case NULL -> null;
            case BOOLEAN -> random.nextBoolean();
            case INT -> (int) longValue();
            case LONG -> longValue();
            case FLOAT -> (float) doubleValue();
            case DOUBLE -> doubleValue();
            case STRING -> text();
            case BYTES -> ByteBuffer.wrap(bytes(1 + random.nextInt(4)));
            case FIXED -> new GenericData.Fixed(schema, bytes(schema.getFixedSize()));
            case ENUM ->
                new GenericData.EnumSymbol(schema, schema.getEnumSymbols().get(random.nextInt(3)));
            case ARRAY -> array(schema, depth);
            case MAP -> map(schema, depth);
            case UNION -> branch(schema, depth);
            case RECORD -> record(schema, depth);
        };
    }

    private Object record(Schema schema, int depth) {
        GenericData.Record made = new GenericData.Record(schema);
        schema.getFields().forEach(each -> made.put(each.pos(), datum(each.schema(), depth - 1)));
        return made;
    }

    private Object branch(Schema schema, int depth) {
        return depth <= 0
                ? null
                : datum(schema.getTypes().get(random.nextInt(schema.getTypes().size())), depth - 1);
    }

    private Object array(Schema schema, int depth) {
        GenericData.Array<Object> made = new GenericData.Array<>(3, schema);
        for (int i = depth <= 0 ? 0 : size(); i > 0; i--) {
            made.add(datum(schema.getElementType(), depth - 1));
        }
        return made;
    }

    private Object map(Schema schema, int depth) {
        Map<String, Object> made = new LinkedHashMap<>();
        for (int i = depth <= 0 ? 0 : size(); i > 0; i--) {
            made.put(text() + i, datum(schema.getValueType(), depth - 1));
        }
        return made;
    }

    // Now and then more than the count of a block has room for in one byte.
    private int size() {
        return random.nextInt(30) == 0 ? 60 + random.nextInt(10) : random.nextInt(3);
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private long longValue() {
        return random.nextBoolean() ? LONGS[random.nextInt(LONGS.length)] : random.nextLong() >> random.nextInt(64);
    }

    private double doubleValue() {
        double chosen = random.nextBoolean() ? DOUBLES[random.nextInt(DOUBLES.length)] : random.nextGaussian();
        return Float.isInfinite((float) chosen) ? Float.MAX_VALUE : chosen;
    }

    private byte[] bytes(int length) {
        byte[] made = new byte[length];
        random.nextBytes(made);
        return made;
    }
}
