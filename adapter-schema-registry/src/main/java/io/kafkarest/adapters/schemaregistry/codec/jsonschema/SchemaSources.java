package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.AbsoluteIri;
import com.networknt.schema.resource.ClasspathResourceLoader;
import com.networknt.schema.resource.InputStreamSource;
import com.networknt.schema.resource.SchemaLoader;
import io.kafkarest.adapters.schemaregistry.codec.CodecFailures;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The only documents that a schema may refer to: those registered as its references, and the drafts' own. The network, files
 * and the rest of the class path are out of reach.
 */
final class SchemaSources extends SchemaLoader {

    private static final Pattern META_SCHEMA = Pattern.compile(
            "https?://json-schema\\.org/(draft-0[467]/schema|draft/20(19-09|20-12)/(schema|meta/[a-z-]+))#?");

    private final Map<String, String> texts = new HashMap<>();

    /** References are called by name, and a relative name is also one relative to the schema's own id. */
    SchemaSources(AbsoluteIri base, Map<String, String> references) {
        super(List.of(), List.of());
        references.forEach((name, text) -> {
            texts.put(name, text);
            texts.put(base.resolve(name).toString(), text);
        });
    }

    @Override
    public InputStreamSource getSchemaResource(AbsoluteIri iri) {
        String text = texts.get(iri.toString());
        if (text != null) {
            return () -> new ByteArrayInputStream(text.getBytes(UTF_8));
        }
        if (META_SCHEMA.matcher(iri.toString()).matches()) {
            return ClasspathResourceLoader.getInstance().getResource(resolveMetaSchemaId(iri));
        }
        throw CodecFailures.notConvertible(
                "the schema refers to " + iri + ", which is not registered as one of its references");
    }
}
