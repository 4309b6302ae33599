package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.TextFormat;
import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.GroupElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a parsed message into Protobuf's own form, and does to it what Protobuf's compiler would: maps become entries, and each
 * optional field of proto3 gets a oneof of its own.
 */
final class MessageConversion {

    private static final Pattern MAP = Pattern.compile("map\\s*<\\s*([^,\\s]+)\\s*,\\s*([^>\\s]+)\\s*>");

    private static final Map<String, FieldDescriptorProto.Type> SCALARS = Arrays.stream(
                    FieldDescriptorProto.Type.values())
            .filter(each -> each != FieldDescriptorProto.Type.TYPE_GROUP
                    && each != FieldDescriptorProto.Type.TYPE_MESSAGE
                    && each != FieldDescriptorProto.Type.TYPE_ENUM)
            .collect(Collectors.toUnmodifiableMap(
                    each -> each.name().substring("TYPE_".length()).toLowerCase(Locale.ROOT), Function.identity()));

    private final MessageElement message;
    private final boolean isProto3;
    private final DescriptorProto.Builder converted = DescriptorProto.newBuilder();
    private final List<FieldDescriptorProto.Builder> optionalFields = new ArrayList<>();

    MessageConversion(MessageElement message, boolean isProto3) {
        this.message = message;
        this.isProto3 = isProto3;
    }

    DescriptorProto convert() {
        converted.setName(message.getName());
        for (TypeElement type : message.getNestedTypes()) {
            if (type instanceof MessageElement nested) {
                converted.addNestedType(new MessageConversion(nested, isProto3).convert());
            } else if (type instanceof EnumElement enumeration) {
                converted.addEnumType(FileConversion.convert(enumeration));
            }
        }
        message.getFields().forEach(this::add);
        message.getGroups().forEach(this::add);
        message.getOneOfs().forEach(this::add);
        // Protobuf wants these behind the written ones.
        addOneOfs();
        return converted.build();
    }

    private void add(OneOfElement oneOf) {
        int index = converted.getOneofDeclCount();
        converted.addOneofDeclBuilder().setName(oneOf.getName());
        oneOf.getFields().forEach(each -> add(each).setOneofIndex(index));
        oneOf.getGroups().forEach(each -> add(each).setOneofIndex(index));
    }

    private FieldDescriptorProto.Builder add(FieldElement element) {
        FieldDescriptorProto.Builder field = converted
                .addFieldBuilder()
                .setName(element.getName())
                .setNumber(element.getTag())
                .setLabel(label(element.getLabel()));
        Matcher map = MAP.matcher(element.getType());
        if (map.matches()) {
            field.setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
                    .setType(FieldDescriptorProto.Type.TYPE_MESSAGE)
                    .setTypeName(addEntry(element.getName(), map));
        } else {
            setType(field, element.getType());
        }
        if (element.getJsonName() != null) {
            field.setJsonName(element.getJsonName());
        }
        if (element.getDefaultValue() != null) {
            field.setDefaultValue(defaultValue(field, element.getDefaultValue()));
        }
        for (OptionElement option : element.getOptions()) {
            if (option.getName().equals("packed") && !option.isParenthesized()) {
                field.getOptionsBuilder().setPacked(option.getValue().toString().equals("true"));
            }
        }
        if (isProto3 && element.getLabel() == Field.Label.OPTIONAL) {
            optionalFields.add(field);
        }
        return field;
    }

    private FieldDescriptorProto.Builder add(GroupElement group) {
        DescriptorProto.Builder type = converted.addNestedTypeBuilder().setName(group.getName());
        MessageConversion fields = new MessageConversion(message, isProto3);
        group.getFields().forEach(fields::add);
        type.addAllField(fields.converted.getFieldList());
        return converted
                .addFieldBuilder()
                .setName(group.getName().toLowerCase(Locale.ROOT))
                .setNumber(group.getTag())
                .setLabel(label(group.getLabel()))
                .setType(FieldDescriptorProto.Type.TYPE_GROUP)
                .setTypeName(group.getName());
    }

    private void addOneOfs() {
        Set<String> taken = new HashSet<>();
        converted.getFieldBuilderList().forEach(each -> taken.add(each.getName()));
        converted.getOneofDeclBuilderList().forEach(each -> taken.add(each.getName()));
        for (FieldDescriptorProto.Builder field : optionalFields) {
            String name = "_" + field.getName();
            while (!taken.add(name)) {
                name = "X" + name;
            }
            field.setProto3Optional(true).setOneofIndex(converted.getOneofDeclCount());
            converted.addOneofDeclBuilder().setName(name);
        }
    }

    private String addEntry(String fieldName, Matcher map) {
        String name = entryName(fieldName);
        DescriptorProto.Builder entry = converted.addNestedTypeBuilder().setName(name);
        entry.getOptionsBuilder().setMapEntry(true);
        setType(addOptional(entry, "key", 1), map.group(1));
        setType(addOptional(entry, "value", 2), map.group(2));
        return name;
    }

    private static FieldDescriptorProto.Builder addOptional(DescriptorProto.Builder entry, String name, int number) {
        return entry.addFieldBuilder()
                .setName(name)
                .setNumber(number)
                .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
    }

    /** As Protobuf's compiler calls it: {@code my_map} has entries of the type {@code MyMapEntry}. */
    private static String entryName(String fieldName) {
        StringBuilder name = new StringBuilder();
        boolean startsWord = true;
        for (int i = 0; i < fieldName.length(); i++) {
            char unit = fieldName.charAt(i);
            if (unit != '_') {
                name.append(startsWord ? Character.toUpperCase(unit) : unit);
            }
            startsWord = unit == '_';
        }
        return name.append("Entry").toString();
    }

    /** Whether a name means a message or an enum is found out when it is resolved. */
    private static void setType(FieldDescriptorProto.Builder field, String type) {
        FieldDescriptorProto.Type scalar = SCALARS.get(type);
        if (scalar == null) {
            field.setTypeName(type);
        } else {
            field.setType(scalar);
        }
    }

    private static FieldDescriptorProto.Label label(Field.@Nullable Label label) {
        if (label == Field.Label.REPEATED) {
            return FieldDescriptorProto.Label.LABEL_REPEATED;
        }
        return label == Field.Label.REQUIRED
                ? FieldDescriptorProto.Label.LABEL_REQUIRED
                : FieldDescriptorProto.Label.LABEL_OPTIONAL;
    }

    private static String defaultValue(FieldDescriptorProto.Builder field, String value) {
        return field.getType() == FieldDescriptorProto.Type.TYPE_BYTES && field.hasType()
                ? TextFormat.escapeBytes(ByteString.copyFrom(value.getBytes(ISO_8859_1)))
                : value;
    }
}
