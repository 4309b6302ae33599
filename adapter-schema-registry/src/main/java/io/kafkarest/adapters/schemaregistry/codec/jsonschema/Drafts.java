package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;

/** The versions of JSON Schema. A schema that names none of them is read as draft 7. */
final class Drafts {

    static final Dialect DEFAULT = Dialects.getDraft7();

    private static final List<Dialect> ALL = List.of(
            Dialects.getDraft4(),
            Dialects.getDraft6(),
            Dialects.getDraft7(),
            Dialects.getDraft201909(),
            Dialects.getDraft202012());

    private Drafts() {}

    /** The draft that {@code $schema} names. */
    static Dialect find(String id) {
        return ALL.stream()
                .filter(each -> plain(each.getId()).equals(plain(id)))
                .findFirst()
                .orElse(DEFAULT);
    }

    private static String plain(String id) {
        String plain = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        return plain.startsWith("https:") ? "http:" + plain.substring("https:".length()) : plain;
    }
}
