package io.kafkarest.adapters.schemaregistry.codec;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.out.SchemaStore;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Compiles a schema once, when it is first asked for, and keeps the codec. Callers that ask at the same time wait for the same
 * compilation, which runs in the common pool: neither their thread nor the registry client's is held up by a large schema.
 */
final class CompilingSchemaCodecs implements SchemaCodecs {

    private static final long MAX_CACHED_CHARACTERS = 16L << 20;
    private static final int WEIGHT_OF_AN_ENTRY = 1000;

    private final SchemaReferences references;
    private final Map<SchemaType, SchemaCompiler> compilers = new EnumMap<>(SchemaType.class);
    private final AsyncCache<SchemaDefinition, Compilation> cache;

    @Inject
    CompilingSchemaCodecs(SchemaStore store, Set<SchemaCompiler> compilers) {
        references = new SchemaReferences(store);
        compilers.forEach(each -> this.compilers.put(each.type(), each));
        cache = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumWeight(MAX_CACHED_CHARACTERS)
                .weigher((SchemaDefinition unused, Compilation compilation) ->
                        (int) Math.min((long) WEIGHT_OF_AN_ENTRY + compilation.length(), Integer.MAX_VALUE))
                .expireAfter(
                        Expiry.creating((SchemaDefinition unused, Compilation compilation) -> compilation.lifetime()))
                .buildAsync();
    }

    @Override
    public CompletionStage<SchemaCodec> codec(SchemaDefinition definition) {
        return cache.get(definition, (key, unused) -> compile(key)).thenCompose(Compilation::result);
    }

    private CompletableFuture<Compilation> compile(SchemaDefinition definition) {
        return references
                .resolve(definition)
                .thenApplyAsync(resolved -> (Compilation)
                        new Compilation.Compiled(compiler(definition.type()).compile(resolved), resolved.length()))
                .exceptionally(Compilation::failed)
                .toCompletableFuture();
    }

    private SchemaCompiler compiler(SchemaType type) {
        SchemaCompiler compiler = compilers.get(type);
        if (compiler == null) {
            throw CodecFailures.invalidSchema("schemas in " + type + " are not supported");
        }
        return compiler;
    }
}
