package io.kafkarest.quickstart.registry.protobuf;

import com.squareup.wire.schema.CoreLoader;
import com.squareup.wire.schema.ErrorCollector;
import com.squareup.wire.schema.Loader;
import com.squareup.wire.schema.ProtoFile;
import io.kafkarest.quickstart.registry.schema.ResolvedSchema.Dependency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds an imported file among the references, by the reference's name; the well-known types need none. */
final class ReferenceLoader implements Loader {

    private final Map<String, String> texts;

    ReferenceLoader(List<Dependency> dependencies) {
        this.texts = dependencies.stream().collect(Collectors.toMap(Dependency::name, Dependency::text));
    }

    @Override
    public ProtoFile load(String path) {
        String text = texts.get(path);
        return text == null ? wellKnown(path) : ProtoFile.Companion.get(LinkedProto.parse(path, text));
    }

    @Override
    public Loader withErrors(ErrorCollector errors) {
        return this;
    }

    private static ProtoFile wellKnown(String path) {
        try {
            return CoreLoader.INSTANCE.load(path);
        } catch (IllegalStateException e) {
            throw new IllegalStateException("import \"%s\" has no reference of that name".formatted(path), e);
        }
    }
}
