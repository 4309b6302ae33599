package io.kafkarest.adapters.schemaregistry.codec.avro;

/** The types without a name, but for bytes. */
enum PrimitiveEncoder implements ValueEncoder {
    NULL("null", JsonKind.NULL) {
        @Override
        void write(JsonCursor json, AvroOutput out) {
            json.skipScalar();
        }
    },
    BOOLEAN("boolean", JsonKind.BOOLEAN) {
        @Override
        void write(JsonCursor json, AvroOutput out) {
            out.writeByte(json.bool() ? 1 : 0);
        }
    },
    INT("int", JsonKind.NUMBER) {
        @Override
        void write(JsonCursor json, AvroOutput out) {
            out.writeLong(json.integer("int", Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    },
    LONG("long", JsonKind.NUMBER) {
        @Override
        void write(JsonCursor json, AvroOutput out) {
            out.writeLong(json.integer("long", Long.MIN_VALUE, Long.MAX_VALUE));
        }
    },
    FLOAT("float", JsonKind.NUMBER) {
        @Override
        void write(JsonCursor json, AvroOutput out) {
            out.writeFloat(json.floatValue());
        }
    },
    DOUBLE("double", JsonKind.NUMBER) {
        @Override
        void write(JsonCursor json, AvroOutput out) {
            out.writeDouble(json.doubleValue());
        }
    },
    STRING("string", JsonKind.STRING) {
        @Override
        void write(JsonCursor json, AvroOutput out) {
            json.copyString(out);
        }
    };

    private final String typeName;
    private final JsonKind kind;

    PrimitiveEncoder(String typeName, JsonKind kind) {
        this.typeName = typeName;
        this.kind = kind;
    }

    abstract void write(JsonCursor json, AvroOutput out);

    @Override
    public void encode(JsonCursor json, AvroOutput out) {
        if (!json.at(kind)) {
            throw MismatchException.expected(typeName, json);
        }
        write(json, out);
    }
}
