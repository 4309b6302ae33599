package io.kafkarest.quickstart.registry.protobuf;

import com.squareup.wire.schema.EnumType;
import com.squareup.wire.schema.ProtoType;

/** How the values of a type stand on the wire; types of one shape can read each other. */
enum WireShape {
    VARINT,
    ZIGZAG,
    FIXED32,
    FIXED64,
    FLOAT,
    DOUBLE,
    TEXT,
    MAP,
    MESSAGE;

    static WireShape of(ProtoType type, LinkedProto proto) {
        if (type.isMap()) {
            return MAP;
        }
        if (!type.isScalar()) {
            return proto.schema().getType(type) instanceof EnumType ? VARINT : MESSAGE;
        }
        return switch (type.toString()) {
            case "int32", "int64", "uint32", "uint64", "bool" -> VARINT;
            case "sint32", "sint64" -> ZIGZAG;
            case "fixed32", "sfixed32" -> FIXED32;
            case "fixed64", "sfixed64" -> FIXED64;
            case "float" -> FLOAT;
            case "double" -> DOUBLE;
            case "string", "bytes" -> TEXT;
            default -> throw new IllegalStateException("no scalar type: " + type);
        };
    }

    /** Whether many values stand in one packed run, which a reader of a single value does not expect. */
    boolean isPackable() {
        return this != TEXT && this != MAP && this != MESSAGE;
    }

    boolean isScalar() {
        return this != MAP && this != MESSAGE;
    }
}
