package io.kafkarest.ports.testkit;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Knows the schemas it was told, and takes every further one. */
public final class InMemorySchemaStore implements SchemaStore {

    private final Map<SchemaId, Schema> schemas = new LinkedHashMap<>();
    private final List<RegisteredSchema> registered = new ArrayList<>();
    private final Set<Subject> settled = new HashSet<>();

    /** Knows this schema from now on. */
    public synchronized void register(Schema schema) {
        schemas.put(schema.id(), schema);
    }

    /** Knows this schema under this subject from now on. */
    public synchronized RegisteredSchema add(Subject subject, Schema schema) {
        register(schema);
        RegisteredSchema added = new RegisteredSchema(subject, versions(subject).size() + 1, schema);
        registered.add(added);
        return added;
    }

    /** Knows this under this subject from now on, by an id that it finds itself. */
    public synchronized RegisteredSchema add(Subject subject, SchemaDefinition definition) {
        return find(subject, definition).orElseGet(() -> add(subject, new Schema(id(definition), definition)));
    }

    /** Takes every other schema under this subject for incompatible from now on. */
    public synchronized void requireCompatibility(Subject subject) {
        settled.add(subject);
    }

    @Override
    public synchronized CompletionStage<Optional<Schema>> findById(SchemaId id) {
        return CompletableFuture.completedFuture(Optional.ofNullable(schemas.get(id)));
    }

    @Override
    public synchronized CompletionStage<Optional<RegisteredSchema>> findVersion(Subject subject, int version) {
        return CompletableFuture.completedFuture(versions(subject).stream()
                .filter(each -> each.version() == version)
                .findFirst());
    }

    @Override
    public synchronized CompletionStage<Optional<RegisteredSchema>> findLatest(Subject subject) {
        return CompletableFuture.completedFuture(versions(subject).stream().reduce((earlier, later) -> later));
    }

    @Override
    public synchronized CompletionStage<Optional<RegisteredSchema>> lookUp(
            Subject subject, SchemaDefinition definition) {
        return CompletableFuture.completedFuture(find(subject, definition));
    }

    @Override
    public synchronized CompletionStage<SchemaId> register(Subject subject, SchemaDefinition definition) {
        Optional<RegisteredSchema> known = find(subject, definition);
        if (known.isEmpty() && settled.contains(subject)) {
            return CompletableFuture.failedFuture(new ProxyException(
                    FailureCode.SCHEMA_REGISTRY_REFUSED,
                    "Schema being registered is incompatible with an earlier schema; error code: 409"));
        }
        return CompletableFuture.completedFuture(
                known.orElseGet(() -> add(subject, definition)).schema().id());
    }

    private Optional<RegisteredSchema> find(Subject subject, SchemaDefinition definition) {
        return versions(subject).stream()
                .filter(each -> each.schema().definition().equals(definition))
                .findFirst();
    }

    private SchemaId id(SchemaDefinition definition) {
        return schemas.values().stream()
                .filter(each -> each.definition().equals(definition))
                .map(Schema::id)
                .findFirst()
                .orElseGet(() -> new SchemaId(1
                        + schemas.keySet().stream()
                                .mapToInt(SchemaId::value)
                                .max()
                                .orElse(0)));
    }

    private List<RegisteredSchema> versions(Subject subject) {
        return registered.stream()
                .filter(each -> each.subject().equals(subject))
                .toList();
    }
}
