package io.kafkarest.quickstart.registry.protobuf;

import com.squareup.wire.schema.Field;
import com.squareup.wire.schema.MessageType;
import com.squareup.wire.schema.ProtoType;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.FieldElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OneOfElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.Comparator;
import java.util.List;

/**
 * Writes a file without comments, its imports and options by name, its fields by number, their types with all their
 * names. Messages keep their order: records name them by their place.
 */
final class ProtoNormalization {

    private final LinkedProto proto;

    ProtoNormalization(LinkedProto proto) {
        this.proto = proto;
    }

    String text() {
        ProtoFileElement element = proto.withoutComments();
        String scope = element.getPackageName() == null ? "" : element.getPackageName() + ".";
        return LinkedProto.text(new ProtoFileElement(
                element.getLocation(),
                element.getPackageName(),
                element.getSyntax(),
                element.getImports().stream().sorted().toList(),
                element.getPublicImports().stream().sorted().toList(),
                element.getWeakImports().stream().sorted().toList(),
                types(element.getTypes(), scope),
                element.getServices(),
                element.getExtendDeclarations(),
                options(element.getOptions())));
    }

    private List<TypeElement> types(List<? extends TypeElement> elements, String scope) {
        return elements.stream().map(element -> type(element, scope)).toList();
    }

    private TypeElement type(TypeElement element, String scope) {
        if (element instanceof MessageElement message) {
            return message(message, scope + message.getName());
        }
        if (element instanceof EnumElement constants) {
            return new EnumElement(
                    constants.getLocation(),
                    constants.getName(),
                    "",
                    options(constants.getOptions()),
                    constants.getConstants(),
                    constants.getReserveds());
        }
        return element;
    }

    private MessageElement message(MessageElement message, String fullName) {
        return new MessageElement(
                message.getLocation(),
                message.getName(),
                "",
                types(message.getNestedTypes(), fullName + "."),
                options(message.getOptions()),
                message.getReserveds(),
                fields(message.getFields(), fullName),
                message.getOneOfs().stream()
                        .map(oneOf -> oneOf(oneOf, fullName))
                        .sorted(Comparator.comparing(OneOfElement::getName))
                        .toList(),
                message.getExtensions(),
                message.getGroups(),
                message.getExtendDeclarations());
    }

    private OneOfElement oneOf(OneOfElement oneOf, String fullName) {
        List<FieldElement> fields = fields(oneOf.getFields(), fullName);
        return new OneOfElement(
                oneOf.getName(),
                "",
                fields,
                oneOf.getGroups(),
                options(oneOf.getOptions()),
                fields.isEmpty() ? oneOf.getLocation() : fields.get(0).getLocation());
    }

    private List<FieldElement> fields(List<FieldElement> fields, String fullName) {
        return fields.stream()
                .sorted(Comparator.comparingInt(FieldElement::getTag))
                .map(field -> field(field, fullName))
                .toList();
    }

    private FieldElement field(FieldElement field, String fullName) {
        return new FieldElement(
                // Fields are written in the order of where they stood: now they stand by their numbers.
                field.getLocation().at(field.getTag(), 1),
                field.getLabel(),
                typeName(field, fullName),
                field.getName(),
                field.getDefaultValue(),
                field.getJsonName(),
                field.getTag(),
                "",
                options(field.getOptions()));
    }

    private String typeName(FieldElement element, String fullName) {
        if (proto.schema().getType(fullName) instanceof MessageType message) {
            Field field = LinkedProto.field(message, element.getTag());
            if (field != null && field.getType() != null) {
                return typeName(field.getType());
            }
        }
        return element.getType();
    }

    private static String typeName(ProtoType type) {
        ProtoType key = type.getKeyType();
        ProtoType value = type.getValueType();
        if (key != null && value != null) {
            return "map<%s, %s>".formatted(typeName(key), typeName(value));
        }
        return type.isScalar() ? type.toString() : "." + type;
    }

    private static List<OptionElement> options(List<OptionElement> options) {
        return options.stream()
                .sorted(Comparator.comparing(OptionElement::getName))
                .toList();
    }
}
