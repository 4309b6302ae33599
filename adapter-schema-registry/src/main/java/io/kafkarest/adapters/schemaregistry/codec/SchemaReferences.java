package io.kafkarest.adapters.schemaregistry.codec;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaReference;
import io.kafkarest.ports.out.SchemaStore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Fetches what a schema builds on, and what that builds on. A registry that leads in circles or astray is refused. */
final class SchemaReferences {

    private static final int MAX_DEPTH = 100;
    private static final int MAX_COUNT = 1000;

    private final SchemaStore store;

    SchemaReferences(SchemaStore store) {
        this.store = store;
    }

    /** The schema with all of it. */
    CompletionStage<ResolvedDefinition> resolve(SchemaDefinition definition) {
        Map<String, String> texts = new LinkedHashMap<>();
        return resolveAll(definition, texts, 0).thenApply(unused -> new ResolvedDefinition(definition, texts));
    }

    // One after the other: each waits for the one before, so the map needs no lock and its order is the order of need.
    private CompletionStage<Void> resolveAll(SchemaDefinition definition, Map<String, String> texts, int depth) {
        CompletionStage<Void> previous = CompletableFuture.completedStage(null);
        for (SchemaReference each : definition.references()) {
            previous = previous.thenCompose(unused -> resolve(definition, each, texts, depth + 1));
        }
        return previous;
    }

    private CompletionStage<Void> resolve(
            SchemaDefinition referrer, SchemaReference reference, Map<String, String> texts, int depth) {
        if (texts.containsKey(reference.name())) {
            return CompletableFuture.completedStage(null);
        }
        if (depth > MAX_DEPTH || texts.size() >= MAX_COUNT) {
            throw CodecFailures.invalidSchema("the schema refers to too many others");
        }
        return store.findVersion(reference.subject(), reference.version()).thenCompose(found -> {
            SchemaDefinition referred = found.map(SchemaReferences::definition).orElseThrow(() -> missing(reference));
            if (referred.type() != referrer.type()) {
                throw CodecFailures.invalidSchema("the schema refers to " + reference.name() + ", which is written in "
                        + referred.type() + " and not in " + referrer.type());
            }
            return resolveAll(referred, texts, depth)
                    .thenAccept(unused -> texts.putIfAbsent(reference.name(), referred.text()));
        });
    }

    private static SchemaDefinition definition(RegisteredSchema registered) {
        return registered.schema().definition();
    }

    private static ProxyException missing(SchemaReference reference) {
        return new ProxyException(
                FailureCode.SCHEMA_REGISTRY_REFUSED,
                "the schema refers to version " + reference.version() + " of subject " + reference.subject()
                        + ", which the registry does not have");
    }
}
