package io.kafkarest.adapters.schemaregistry.codec.jsonschema;

import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.List;

/** The versions of JSON Schema. A schema that names none of them is read as draft 7. */
final class Drafts {

    static final Dialect DEFAULT = adapted(Dialects.getDraft7());

    private static final List<Dialect> ALL = List.of(
            adapted(Dialects.getDraft4()),
            adapted(Dialects.getDraft6()),
            DEFAULT,
            adapted(Dialects.getDraft201909()),
            adapted(Dialects.getDraft202012()));

    private Drafts() {}

    /** The draft that {@code $schema} names. */
    static Dialect find(String id) {
        return ALL.stream()
                .filter(each -> plain(each.getId()).equals(plain(id)))
                .findFirst()
                .orElse(DEFAULT);
    }

    /** Keywords of nobody's mean nothing. The library would log each of them, and remember it for ever. */
    private static Dialect adapted(Dialect draft) {
        return Dialect.builder(draft)
                .unknownKeywordFactory((keyword, unused) -> new AnnotationKeyword(keyword))
                .build();
    }

    private static String plain(String id) {
        String plain = id.endsWith("#") ? id.substring(0, id.length() - 1) : id;
        return plain.startsWith("https:") ? "http:" + plain.substring("https:".length()) : plain;
    }
}
