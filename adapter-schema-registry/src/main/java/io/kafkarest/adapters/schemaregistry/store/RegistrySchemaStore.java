package io.kafkarest.adapters.schemaregistry.store;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.RegistryRefusedException;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Asks a registry for schemas, for each only once: a schema never changes. That an id is unknown is remembered for a
 * moment, since it may become known; a failure is not remembered at all.
 */
final class RegistrySchemaStore implements SchemaStore {

    /** No such subject, no such version, no such schema. */
    private static final Set<Integer> NOT_FOUND = Set.of(40401, 40402, 40403);

    private static final long MAX_CACHED_CHARACTERS = 64L << 20;
    private static final int WEIGHT_OF_AN_ENTRY = 100;

    private final RegistryClient client;
    private final AsyncCache<SchemaId, LookUp> cache;

    @Inject
    RegistrySchemaStore(RegistryClient client) {
        this(client, Ticker.systemTicker());
    }

    RegistrySchemaStore(RegistryClient client, Ticker ticker) {
        this.client = client;
        this.cache = Caffeine.newBuilder()
                .ticker(ticker)
                .executor(Runnable::run)
                .maximumWeight(MAX_CACHED_CHARACTERS)
                .weigher((SchemaId id, LookUp lookUp) -> WEIGHT_OF_AN_ENTRY + lookUp.size())
                .expireAfter(Expiry.creating((SchemaId id, LookUp lookUp) -> lookUp.lifetime()))
                .buildAsync();
    }

    @Override
    public CompletionStage<Optional<Schema>> findById(SchemaId id) {
        return cache.get(id, (key, unused) -> fetch(key)).thenCompose(LookUp::result);
    }

    private CompletableFuture<LookUp> fetch(SchemaId id) {
        return client.get("/schemas/ids/" + id.value())
                .thenApply(answer -> found(id, answer))
                .exceptionally(RegistrySchemaStore::notFound)
                .toCompletableFuture();
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> findVersion(Subject subject, int version) {
        return find(subject, Integer.toString(version));
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> findLatest(Subject subject) {
        return find(subject, "latest");
    }

    private CompletionStage<Optional<RegisteredSchema>> find(Subject subject, String version) {
        return orNothing(client.get(SchemaJson.path(subject) + "/versions/" + version)
                .thenApply(answer -> SchemaJson.registered(subject, answer)));
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> lookUp(Subject subject, SchemaDefinition definition) {
        return orNothing(client.post(SchemaJson.path(subject), SchemaJson.of(definition))
                .thenApply(answer -> SchemaJson.registered(subject, answer)));
    }

    @Override
    public CompletionStage<SchemaId> register(Subject subject, SchemaDefinition definition) {
        return client.post(SchemaJson.path(subject) + "/versions", SchemaJson.of(definition))
                .thenApply(SchemaJson::id);
    }

    private static CompletionStage<Optional<RegisteredSchema>> orNothing(CompletionStage<RegisteredSchema> answer) {
        return answer.thenApply(Optional::of)
                .exceptionallyCompose(failure -> isNotFound(causeOf(failure))
                        ? CompletableFuture.completedStage(Optional.empty())
                        : CompletableFuture.failedStage(causeOf(failure)));
    }

    private static LookUp found(SchemaId id, JsonNode answer) {
        return new LookUp.Found(new Schema(id, SchemaJson.definition(answer)));
    }

    private static LookUp notFound(Throwable failure) {
        Throwable cause = causeOf(failure);
        return isNotFound(cause) ? new LookUp.Unknown() : new LookUp.Failed(cause);
    }

    private static Throwable causeOf(Throwable failure) {
        return failure instanceof CompletionException ? requireNonNullElse(failure.getCause(), failure) : failure;
    }

    private static boolean isNotFound(Throwable cause) {
        return cause instanceof RegistryRefusedException refused && NOT_FOUND.contains(refused.errorCode());
    }
}
