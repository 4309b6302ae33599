package io.kafkarest.adapters.schemaregistry.store;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.schemaregistry.cache.AnswerCache;
import io.kafkarest.adapters.schemaregistry.cache.Lifetimes;
import io.kafkarest.adapters.schemaregistry.client.SchemaRegistryConfig;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.Subject;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the registry said so far. Ids, versions and places of schemas never change; the latest version does. That an id is
 * unknown is kept for a moment, since clients repeat such questions for every record; that a schema is not registered is
 * not kept, since the next step is to register it.
 */
final class KnownSchemas {

    private static final long MANY_CHARACTERS = 16L << 20;
    private static final long SOME_CHARACTERS = 8L << 20;

    private final AnswerCache<SchemaId, Schema> byId;
    private final AnswerCache<VersionOfSubject, RegisteredSchema> byVersion;
    private final AnswerCache<Subject, RegisteredSchema> latest;
    private final AnswerCache<Place, RegisteredSchema> byDefinition;
    private final AnswerCache<Place, SchemaId> ids;

    KnownSchemas(SchemaRegistryConfig config, Ticker ticker) {
        this.byId = AnswerCache.of(
                ticker, Lifetimes.ofImmutable(config.unknownFor()), MANY_CHARACTERS, (id, schema) -> size(schema));
        this.byVersion = AnswerCache.of(
                ticker,
                Lifetimes.ofImmutable(Duration.ZERO),
                SOME_CHARACTERS,
                (version, found) -> size(found.schema()));
        this.latest = AnswerCache.of(
                ticker,
                Lifetimes.ofChanging(config.latestFor()),
                SOME_CHARACTERS,
                (subject, found) -> size(found.schema()));
        this.byDefinition = AnswerCache.of(
                ticker,
                Lifetimes.ofImmutable(Duration.ZERO),
                MANY_CHARACTERS,
                (place, found) -> place.size() + size(found.schema()));
        this.ids = AnswerCache.of(
                ticker, Lifetimes.ofImmutable(Duration.ZERO), SOME_CHARACTERS, (place, id) -> place.size());
    }

    AnswerCache<SchemaId, Schema> byId() {
        return byId;
    }

    AnswerCache<VersionOfSubject, RegisteredSchema> byVersion() {
        return byVersion;
    }

    AnswerCache<Subject, RegisteredSchema> latest() {
        return latest;
    }

    AnswerCache<Place, RegisteredSchema> byDefinition() {
        return byDefinition;
    }

    AnswerCache<Place, SchemaId> ids() {
        return ids;
    }

    /** The caches by the names that operators see them under. */
    Map<String, AnswerCache<?, ?>> all() {
        return Map.of(
                "id", byId, "version", byVersion, "latest", latest, "definition", byDefinition, "registration", ids);
    }

    /** The registry has shown this; its id need not be asked for any more. */
    RegisteredSchema seen(RegisteredSchema schema) {
        if (isOfDefaultContext(schema.subject())) {
            byId.put(schema.schema().id(), schema.schema());
        }
        return schema;
    }

    /** The registry has this from now on, under a version that not every registry tells. */
    void registered(Place place, SchemaId id, OptionalInt version) {
        latest.forget(place.subject());
        Schema schema = new Schema(id, place.definition());
        if (isOfDefaultContext(place.subject())) {
            byId.put(id, schema);
        }
        version.ifPresent(each -> byDefinition.put(place, new RegisteredSchema(place.subject(), each, schema)));
    }

    // Every context counts its ids by itself, and only those of the default one can be asked for without a subject.
    private static boolean isOfDefaultContext(Subject subject) {
        return !subject.value().startsWith(":");
    }

    private static int size(Schema schema) {
        return schema.definition().text().length();
    }
}
