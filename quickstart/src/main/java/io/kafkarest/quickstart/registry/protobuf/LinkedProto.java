package io.kafkarest.quickstart.registry.protobuf;

import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.Linker;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.MessageType;
import com.squareup.wire.schema.ProtoFile;
import com.squareup.wire.schema.ProtoType;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A file that is right in itself and finds all that it imports. */
record LinkedProto(ProtoFileElement element, ProtoFile file, Schema schema) {

    private static final String FILE_NAME = "schema.proto";
    private static final Pattern HEADER =
            Pattern.compile("\\A// Proto schema formatted by Wire[^\n]*\n// Source:[^\n]*\n\n");
    /** Comments, and the strings that may hold what looks like one. */
    private static final Pattern STRINGS_AND_COMMENTS =
            Pattern.compile("(\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+')|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    static LinkedProto link(ResolvedSchema schema) throws InvalidSchemaException {
        try {
            ProtoFileElement element = parse(FILE_NAME, schema.text());
            ErrorCollector errors = new ErrorCollector();
            Schema linked = new Linker(new ReferenceLoader(schema.dependencies()), errors, true, true)
                    .link(List.of(ProtoFile.Companion.get(element)));
            errors.throwIfNonEmpty();
            ProtoFile file = Optional.ofNullable(linked.protoFile(FILE_NAME))
                    .orElseThrow(() -> new InvalidSchemaException("the file is lost in linking"));
            return new LinkedProto(element, file, linked);
        } catch (RuntimeException e) {
            // The parser knows no exception of its own.
            throw new InvalidSchemaException(String.valueOf(e.getMessage()), e);
        }
    }

    static ProtoFileElement parse(String name, String text) {
        return ProtoParser.Companion.parse(Location.get(name), text);
    }

    static String text(ProtoFileElement element) {
        return HEADER.matcher(element.toSchema()).replaceFirst("");
    }

    /** The field of that number, in a oneof or not; {@code null} if there is none. */
    static @Nullable Field field(MessageType message, int number) {
        return message.getFieldsAndOneOfFields().stream()
                .filter(field -> field.getTag() == number)
                .findFirst()
                .orElse(null);
    }

    String text() {
        return text(element);
    }

    /** The file without comments, not linked. */
    ProtoFileElement withoutComments() {
        return parse(FILE_NAME, STRINGS_AND_COMMENTS.matcher(element.toSchema()).replaceAll("$1"));
    }

    /** The messages of the file, nested ones too, by their names without the package. */
    Map<String, MessageType> messages() {
        Map<String, MessageType> messages = new LinkedHashMap<>();
        file.typesAndNestedTypes().stream()
                .filter(MessageType.class::isInstance)
                .map(MessageType.class::cast)
                .forEach(message -> messages.put(localName(message.getType()), message));
        return messages;
    }

    Optional<MessageType> findMessage(ProtoType type) {
        return schema.getType(type) instanceof MessageType message ? Optional.of(message) : Optional.empty();
    }

    /** The name that stays the same when the package changes. */
    String localName(ProtoType type) {
        String prefix = file.getPackageName() + ".";
        String name = type.toString();
        return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
}
