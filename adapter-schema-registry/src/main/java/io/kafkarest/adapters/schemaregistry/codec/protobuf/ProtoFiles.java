package io.kafkarest.adapters.schemaregistry.codec.protobuf;

import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.internal.parser.ProtoFileElement;
import com.squareup.wire.schema.internal.parser.ProtoParser;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The files that make up one schema: its own text, the registered references, and what everybody may import. */
final class ProtoFiles {

    /** What the schema's own text is called. */
    static final String MAIN = "schema.proto";

    private final Map<String, String> references;
    private final Map<String, FileDescriptor> linked = new HashMap<>();
    private final Set<String> underWay = new HashSet<>();

    ProtoFiles(Map<String, String> references) {
        this.references = references;
    }

    static ProtoFileElement parse(String name, String text) {
        return ProtoParser.Companion.parse(Location.get(name), text);
    }

    /** The file with all that it imports. */
    FileDescriptor link(String name, ProtoFileElement parsed) throws DescriptorValidationException {
        Set<String> imports = new LinkedHashSet<>(parsed.getImports());
        imports.addAll(parsed.getPublicImports());
        imports.addAll(parsed.getWeakImports());
        List<FileDescriptor> dependencies = new ArrayList<>();
        for (String each : imports) {
            dependencies.add(imported(each));
        }
        return FileDescriptor.buildFrom(
                new FileConversion(name, parsed).convert(imports), dependencies.toArray(FileDescriptor[]::new));
    }

    private FileDescriptor imported(String name) throws DescriptorValidationException {
        FileDescriptor known = linked.get(name);
        if (known != null) {
            return known;
        }
        FileDescriptor common = CommonFiles.find(name).orElse(null);
        FileDescriptor file = common != null ? common : referred(name);
        linked.put(name, file);
        return file;
    }

    private FileDescriptor referred(String name) throws DescriptorValidationException {
        String text = references.get(name);
        if (text == null) {
            text = CommonFiles.findText(name)
                    .orElseThrow(() -> CodecFailures.invalidSchema(
                            "the schema imports \"" + name + "\", which is not registered as one of its references"));
        }
        if (!underWay.add(name)) {
            throw CodecFailures.invalidSchema("\"" + name + "\" imports itself");
        }
        FileDescriptor file = link(name, parse(name, text));
        underWay.remove(name);
        return file;
    }
}
