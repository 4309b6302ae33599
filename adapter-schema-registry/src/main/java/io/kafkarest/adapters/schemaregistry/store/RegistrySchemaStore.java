package io.kafkarest.adapters.schemaregistry.store;

import com.fasterxml.jackson.databind.JsonNode;
import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.ports.out.SchemaStore;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks a registry for schemas, and keeps what it learns as long as that is true. */
final class RegistrySchemaStore implements SchemaStore {

    private final RegistryClient client;
    private final KnownSchemas known;
    private final String query;

    @Inject
    RegistrySchemaStore(RegistryClient client, SchemaRegistryConfig config, KnownSchemas known) {
        this.client = client;
        this.known = known;
        this.query = config.normalizes() ? "?normalize=true" : "";
    }

    @Override
    public CompletionStage<Optional<Schema>> findById(SchemaId id) {
        return known.byId()
                .get(
                        id,
                        () -> Absence.orFound(client.get("/schemas/ids/" + id.value())
                                .thenApply(answer -> new Schema(id, SchemaJson.definition(answer)))));
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> findVersion(Subject subject, int version) {
        if (version < 1) {
            // There is none; and a registry would take -1 for the latest, which does change.
            return CompletableFuture.completedStage(Optional.empty());
        }
        return known.byVersion()
                .get(new VersionOfSubject(subject, version), () -> find(subject, Integer.toString(version)));
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> findLatest(Subject subject) {
        return known.latest().get(subject, () -> find(subject, "latest"));
    }

    private CompletionStage<Optional<RegisteredSchema>> find(Subject subject, String version) {
        return Absence.orFound(client.get(SchemaJson.path(subject) + "/versions/" + version)
                .thenApply(answer -> known.seen(SchemaJson.registered(subject, answer))));
    }

    @Override
    public CompletionStage<Optional<RegisteredSchema>> lookUp(Subject subject, SchemaDefinition definition) {
        return known.byDefinition()
                .get(
                        new Place(subject, definition),
                        () -> Absence.orFound(client.post(SchemaJson.path(subject) + query, SchemaJson.of(definition))
                                .thenApply(answer -> known.seen(SchemaJson.registered(subject, answer)))));
    }

    @Override
    public CompletionStage<SchemaId> register(Subject subject, SchemaDefinition definition) {
        Place place = new Place(subject, definition);
        return known.ids()
                .get(
                        place,
                        () -> client.post(SchemaJson.path(subject) + "/versions" + query, SchemaJson.of(definition))
                                .thenApply(answer -> Optional.of(registered(place, answer))))
                .thenApply(Optional::orElseThrow);
    }

    private SchemaId registered(Place place, JsonNode answer) {
        SchemaId id = SchemaJson.id(answer);
        known.registered(place, id, SchemaJson.version(answer));
        return id;
    }
}
