package io.kafkarest.quickstart.registry.protobuf;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.MessageType;
import com.squareup.wire.schema.OneOf;
import com.squareup.wire.schema.ProtoType;
import io.kafkarest.quickstart.registry.schema.Obstacle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a reader of one file would get wrong in messages of another. A field is its number: its name does not
 * count. For one comparison.
 */
final class ProtobufComparison {

    private final LinkedProto reader;
    private final LinkedProto writer;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final Set<ProtoType> compared = new HashSet<>();

    ProtobufComparison(LinkedProto reader, LinkedProto writer) {
        this.reader = reader;
        this.writer = writer;
    }

    List<Obstacle> obstacles() {
        Map<String, MessageType> readable = reader.messages();
        writer.messages().forEach((name, written) -> {
            MessageType read = readable.get(name);
            if (read == null) {
                found("MESSAGE_REMOVED", "the reader has no message %s", path(written));
            } else {
                compare(read, written);
            }
        });
        return obstacles;
    }

    private void compare(MessageType read, MessageType written) {
        // Messages may hold themselves, and imported ones are met often.
        if (!compared.add(written.getType())) {
            return;
        }
        for (Field field : written.getFieldsAndOneOfFields()) {
            Field other = LinkedProto.field(read, field.getTag());
            if (other != null) {
                compareLabels(path(written, field), other, field);
                compareTypes(path(written, field), other.getType(), field.getType());
            } else if (field.isRequired()) {
                found("REQUIRED_FIELD_REMOVED", "the reader has no required field %s", path(written, field));
            }
        }
        findNewRequiredFields(read, written);
        written.getOneOfs().forEach(oneOf -> compareOneOf(read, written, oneOf));
        read.getOneOfs().forEach(oneOf -> findFieldsMovedTogether(oneOf, written));
    }

    private void compareLabels(String path, Field read, Field written) {
        boolean isPackable = WireShape.of(written.getType(), writer).isPackable();
        if (read.isRepeated() != written.isRepeated() && isPackable) {
            found("FIELD_NUMERIC_LABEL_CHANGED", "the numeric field %s is repeated on one side only", path);
        }
    }

    private void compareTypes(String path, ProtoType read, ProtoType written) {
        WireShape readShape = WireShape.of(read, reader);
        WireShape writtenShape = WireShape.of(written, writer);
        if (readShape != writtenShape) {
            boolean areScalars = readShape.isScalar() && writtenShape.isScalar();
            found(
                    areScalars ? "FIELD_SCALAR_KIND_CHANGED" : "FIELD_KIND_CHANGED",
                    "the field %s is written as " + written + " and read as " + read,
                    path);
        } else if (readShape == WireShape.MAP) {
            compareTypes(path + "/key", part(read.getKeyType()), part(written.getKeyType()));
            compareTypes(path + "/value", part(read.getValueType()), part(written.getValueType()));
        } else if (readShape == WireShape.MESSAGE) {
            compareMessages(path, read, written);
        }
    }

    private void compareMessages(String path, ProtoType read, ProtoType written) {
        if (!reader.localName(read).equals(writer.localName(written))) {
            found("FIELD_NAMED_TYPE_CHANGED", "the field %s is written as " + written + " and read as " + read, path);
            return;
        }
        Optional<MessageType> from = writer.findMessage(written);
        Optional<MessageType> to = reader.findMessage(read);
        if (from.isPresent() && to.isPresent()) {
            compare(to.get(), from.get());
        }
    }

    private void findNewRequiredFields(MessageType read, MessageType written) {
        for (Field field : read.getRequiredFields()) {
            Field other = LinkedProto.field(written, field.getTag());
            if (other == null || !other.isRequired()) {
                found("REQUIRED_FIELD_ADDED", "the reader requires %s", path(read, field));
            }
        }
    }

    private void compareOneOf(MessageType read, MessageType written, OneOf oneOf) {
        OneOf other = read.oneOf(oneOf.getName());
        if (other == null) {
            return;
        }
        for (Field field : oneOf.getFields()) {
            boolean isThere = other.getFields().stream().anyMatch(candidate -> candidate.getTag() == field.getTag());
            if (!isThere) {
                found(
                        "ONEOF_FIELD_REMOVED",
                        "the oneof " + oneOf.getName() + " of the reader is without %s",
                        path(written, field));
            }
        }
    }

    /** Fields that could be set side by side must not exclude each other afterwards: all but one would be lost. */
    private void findFieldsMovedTogether(OneOf oneOf, MessageType written) {
        List<Field> known = new ArrayList<>();
        for (Field field : oneOf.getFields()) {
            Field other = LinkedProto.field(written, field.getTag());
            if (other != null) {
                known.add(other);
            }
        }
        boolean excludedEachOther = written.getOneOfs().stream()
                .anyMatch(candidate -> candidate.getFields().containsAll(known));
        if (known.size() > 1 && !excludedEachOther) {
            found("MULTIPLE_FIELDS_MOVED_TO_ONEOF", "%s", path(written) + "/" + oneOf.getName());
        }
    }

    private void found(String kind, String description, String path) {
        obstacles.add(new Obstacle(kind, description.formatted(path)));
    }

    private static ProtoType part(@Nullable ProtoType type) {
        if (type == null) {
            throw new IllegalStateException("a map without key or value");
        }
        return type;
    }

    private static String path(MessageType message) {
        return "#/" + message.getType().toString().replace('.', '/');
    }

    private static String path(MessageType message, Field field) {
        return path(message) + "/" + field.getTag();
    }
}
