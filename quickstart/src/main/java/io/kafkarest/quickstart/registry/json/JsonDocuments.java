package io.kafkarest.quickstart.registry.json;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SpecificationVersion;
import io.kafkarest.quickstart.registry.schema.InvalidSchemaException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A schema's document and those it refers to: finds what a {@code $ref} names. */
final class JsonDocuments {

    /** A schema and the address that the references in it are relative to. */
    record Place(JsonNode json, String base) {}

    private final Map<String, Place> byAddress = new HashMap<>();
    private final Place root;
    private final boolean ignoresSiblings;

    JsonDocuments(JsonNode root, Map<String, JsonNode> others) throws InvalidSchemaException {
        this.root = new Place(root, address("", root));
        this.ignoresSiblings = Metaschemas.draft(root).getOrder() < SpecificationVersion.DRAFT_2019_09.getOrder();
        others.forEach((name, json) -> {
            Place place = new Place(json, address(name, json));
            byAddress.put(name, place);
            index(json, place.base());
        });
        index(root, this.root.base());
        // Without an address of its own, a document is what an empty one means.
        byAddress.putIfAbsent(this.root.base(), this.root);
    }

    Place root() {
        return root;
    }

    /** Whether keywords beside {@code $ref} mean nothing, as they did until draft 7. */
    boolean ignoresSiblingsOfReferences() {
        return ignoresSiblings;
    }

    /** What a reference names that stands in a schema of that base. */
    Optional<Place> find(String reference, String base) {
        Optional<Place> found = lookUp(resolve(base, reference));
        // A registered name need not fit to the addresses in the document.
        return found.isPresent() ? found : lookUp(reference);
    }

    /** Where a part of a schema stands: an address of its own becomes the base. */
    Place part(JsonNode json, String base) {
        return new Place(json, address(base, json));
    }

    /** Fails if there is a reference that names nothing. */
    void requireResolvable() throws InvalidSchemaException {
        requireResolvable(root.json(), root.base());
    }

    private void requireResolvable(JsonNode json, String outerBase) throws InvalidSchemaException {
        String base = address(outerBase, json);
        for (String keyword : SchemaNode.REFERENCES) {
            JsonNode reference = json.path(keyword);
            if (reference.isTextual() && find(reference.textValue(), base).isEmpty()) {
                throw new InvalidSchemaException("the reference %s names nothing that is in the schema or registered"
                        .formatted(reference.textValue()));
            }
        }
        for (JsonNode part : SchemaParts.of(json)) {
            requireResolvable(part, base);
        }
    }

    private void index(JsonNode json, String outerBase) {
        String base = address(outerBase, json);
        if (!base.equals(outerBase)) {
            byAddress.put(base, new Place(json, base));
        }
        for (String keyword : List.of("$anchor", "$dynamicAnchor")) {
            if (json.path(keyword).isTextual()) {
                byAddress.put(base + "#" + json.path(keyword).textValue(), new Place(json, base));
            }
        }
        SchemaParts.of(json).forEach(part -> index(part, base));
    }

    private Optional<Place> lookUp(String address) {
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : URLDecoder.decode(address.substring(hash + 1), StandardCharsets.UTF_8);
        Place document = byAddress.get(hash < 0 ? address : address.substring(0, hash));
        if (!fragment.isEmpty() && !fragment.startsWith("/")) {
            return Optional.ofNullable(byAddress.get(address));
        }
        if (document == null || fragment.isEmpty()) {
            return Optional.ofNullable(document);
        }
        JsonNode target = document.json().at(JsonPointer.compile(fragment));
        return target.isMissingNode() ? Optional.empty() : Optional.of(new Place(target, document.base()));
    }

    private static String address(String base, JsonNode json) {
        JsonNode id = json.path("$id").isTextual() ? json.path("$id") : json.path("id");
        return id.isTextual() ? resolve(base, id.textValue()).replaceFirst("#$", "") : base;
    }

    private static String resolve(String base, String reference) {
        if (reference.startsWith("#")) {
            return base.replaceFirst("#.*$", "") + reference;
        }
        try {
            return URI.create(base).resolve(reference).toString();
        } catch (IllegalArgumentException e) {
            return reference;
        }
    }
}
