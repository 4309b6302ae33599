package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.squareup.wire.schema.internal.parser.EnumConstantElement;
import com.squareup.wire.schema.internal.parser.EnumElement;
import com.squareup.wire.schema.internal.parser.MessageElement;
import com.squareup.wire.schema.internal.parser.OptionElement;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.TypeElement;
import java.util.List;
import java.util.Set;

/**
 * Turns a parsed file into the form in which Protobuf's own library takes it; that resolves the names and checks the whole.
 * The parser's library has a converter too, but it loses {@code json_name} in proto3. Options, extensions and services say
 * nothing about how a record is written, and are left out.
 */
final class FileConversion {

    private final String name;
    private final ProtoFileElement file;
    private final boolean isProto3;

    FileConversion(String name, ProtoFileElement file) {
        this.name = name;
        this.file = file;
        isProto3 = file.getSyntax() != null && file.getSyntax().toString().equals("proto3");
    }

    FileDescriptorProto convert(Set<String> imports) {
        FileDescriptorProto.Builder converted =
                FileDescriptorProto.newBuilder().setName(name).addAllDependency(imports);
        if (isProto3) {
            converted.setSyntax("proto3");
        }
        if (file.getPackageName() != null) {
            converted.setPackage(file.getPackageName());
        }
        List<String> names = List.copyOf(imports);
        file.getPublicImports().forEach(each -> converted.addPublicDependency(names.indexOf(each)));
        for (TypeElement type : file.getTypes()) {
            if (type instanceof MessageElement message) {
                converted.addMessageType(new MessageConversion(message, isProto3).convert());
            } else if (type instanceof EnumElement enumeration) {
                converted.addEnumType(convert(enumeration));
            }
        }
        return converted.build();
    }

    static EnumDescriptorProto convert(EnumElement enumeration) {
        EnumDescriptorProto.Builder converted = EnumDescriptorProto.newBuilder().setName(enumeration.getName());
        for (EnumConstantElement each : enumeration.getConstants()) {
            converted.addValueBuilder().setName(each.getName()).setNumber(each.getTag());
        }
        if (isSet(enumeration.getOptions(), "allow_alias")) {
            converted.getOptionsBuilder().setAllowAlias(true);
        }
        return converted.build();
    }

    static boolean isSet(List<OptionElement> options, String name) {
        return options.stream()
                .anyMatch(each -> each.getName().equals(name)
                        && !each.isParenthesized()
                        && each.getValue().toString().equals("true"));
    }
}
