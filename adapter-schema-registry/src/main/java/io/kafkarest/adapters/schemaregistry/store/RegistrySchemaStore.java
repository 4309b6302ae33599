package io.kafkarest.adapters.schemaregistry.store;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.RegistryRefusedException;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.ports.out.SchemaStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * Asks a registry for schemas, for each only once: a schema never changes. That an id is unknown is remembered for a
 * moment, since it may become known; a failure is not remembered at all.
 */
final class RegistrySchemaStore implements SchemaStore {

    private static final int SCHEMA_NOT_FOUND = 40403;
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

    private static LookUp found(SchemaId id, JsonNode answer) {
        JsonNode text = answer.path("schema");
        if (!text.isTextual()) {
            throw new ProxyException(
                    FailureCode.SCHEMA_REGISTRY_UNREACHABLE,
                    "The Schema Registry cannot be reached: its answer for schema " + id.value() + " holds no schema");
        }
        // The registry leaves the type out where it is the one that was there first.
        return new LookUp.Found(new Schema(id, answer.path("schemaType").asText("AVRO"), text.asText()));
    }

    private static LookUp notFound(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException ? requireNonNullElse(failure.getCause(), failure) : failure;
        boolean isUnknown =
                cause instanceof RegistryRefusedException refused && refused.errorCode() == SCHEMA_NOT_FOUND;
        return isUnknown ? new LookUp.Unknown() : new LookUp.Failed(cause);
    }
}
