package io.kafkarest.app.usecase;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordSide;
import io.kafkarest.domain.schema.RegisteredSchema;
import io.kafkarest.domain.schema.Schema;
import io.kafkarest.domain.schema.SchemaChoice;
import io.kafkarest.domain.schema.SchemaDefinition;
import io.kafkarest.domain.schema.SchemaId;
import io.kafkarest.domain.schema.SchemaType;
import io.kafkarest.domain.schema.SchemaUse;
import io.kafkarest.domain.schema.Subject;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.SchemaCodec;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.out.SchemaStore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Finds the schemas that requests name: first what they say, then that they are registered where they should be. */
final class SchemaResolver {

    /** As much of a schema as a message repeats: it may be as long as a request. */
    private static final int MAX_SHOWN = 10_000;

    private static final String NOT_FOUND = "Schema not found; error code: 40403";

    private final SchemaStore store;
    private final SchemaCodecs codecs;
    private final SchemaPolicy policy;

    SchemaResolver(SchemaStore store, SchemaCodecs codecs, SchemaPolicy policy) {
        this.store = store;
        this.codecs = codecs;
        this.policy = policy;
    }

    /** What the schema says; empty if none is named or needed. Nothing is registered. */
    CompletionStage<Optional<SchemaCandidate>> understand(SchemaUse use) {
        if (!use.namesSchema()) {
            return CompletableFuture.completedStage(Optional.empty());
        }
        CompletionStage<SchemaCandidate> candidate = use.choice() instanceof SchemaChoice.ById byId
                ? understand(use, byId.id())
                : understand(use, ((SchemaChoice.ByDefinition) use.choice()).definition());
        return candidate.thenApply(Optional::of);
    }

    private CompletionStage<SchemaCandidate> understand(SchemaUse use, SchemaId id) {
        String what = "Error when fetching schema by id. schemaId = " + id.value();
        return explained(store.findById(id), what)
                .thenApply(found -> found.orElseThrow(() -> refusal(what, NOT_FOUND)))
                .thenCompose(schema -> understand(use, schema));
    }

    private CompletionStage<SchemaCandidate> understand(SchemaUse use, Schema schema) {
        SchemaType wanted = SchemaType.of(use.format()).orElseThrow();
        SchemaDefinition definition = schema.definition();
        if (definition.type() != wanted) {
            throw new ProxyException(
                    FailureCode.INVALID_SCHEMA,
                    "Invalid schema: the schema with id %d is of type %s, not %s"
                            .formatted(schema.id().value(), definition.type(), wanted));
        }
        return codec(use, definition)
                .thenApply(codec -> new SchemaCandidate(definition, codec, Optional.of(schema.id())));
    }

    private CompletionStage<SchemaCandidate> understand(SchemaUse use, SchemaDefinition definition) {
        return codec(use, definition).thenApply(codec -> new SchemaCandidate(definition, codec, Optional.empty()));
    }

    private CompletionStage<SchemaCodec> codec(SchemaUse use, SchemaDefinition definition) {
        return codecs.codec(definition)
                .exceptionallyCompose(failure -> CompletableFuture.failedStage(unreadable(definition, failure)))
                .thenApply(codec -> use.message().map(codec::forMessage).orElse(codec));
    }

    /** The schema with its id, registered under the subject that it should be under. */
    CompletionStage<RecordSchema> register(TopicName topic, RecordSide side, SchemaCandidate candidate) {
        if (candidate.id().isPresent() && policy.takesAnyId()) {
            return CompletableFuture.completedStage(
                    new RecordSchema(candidate.id().get(), candidate.codec()));
        }
        Subject subject = policy.strategy(side)
                .subject(topic, side, candidate.codec().recordName())
                .orElseThrow(() -> new ProxyException(
                        FailureCode.INVALID_SCHEMA,
                        "Invalid schema: the subject is made of the name of the record, and the schema has none"));
        CompletionStage<SchemaId> id = candidate.id().isPresent()
                ? confirmed(subject, candidate, candidate.id().get())
                : registered(subject, candidate.definition());
        return id.thenApply(each -> new RecordSchema(each, candidate.codec()));
    }

    private CompletionStage<SchemaId> confirmed(Subject subject, SchemaCandidate candidate, SchemaId id) {
        String what = "Error when fetching schema version. subject = %s, schema = %s"
                .formatted(subject, shown(candidate.definition()));
        return explained(store.lookUp(subject, candidate.definition()), what).thenApply(found -> {
            if (found.isEmpty()) {
                throw refusal(what, NOT_FOUND);
            }
            return id;
        });
    }

    private CompletionStage<SchemaId> registered(Subject subject, SchemaDefinition definition) {
        String what = "Error when registering schema. format = %s, subject = %s, schema = %s"
                .formatted(definition.type(), subject, shown(definition));
        Function<Optional<RegisteredSchema>, CompletionStage<SchemaId>> orElseRegister = found -> {
            if (found.isPresent()) {
                return CompletableFuture.completedStage(found.get().schema().id());
            }
            if (!policy.registers()) {
                throw refusal(what, NOT_FOUND);
            }
            return store.register(subject, definition);
        };
        return explained(store.lookUp(subject, definition).thenCompose(orElseRegister), what);
    }

    /** The same, with failures of the registry that say what was asked of it. */
    private static <T> CompletionStage<T> explained(CompletionStage<T> asked, String what) {
        return asked.exceptionallyCompose(failure -> CompletableFuture.failedStage(explained(failure, what)));
    }

    private static Throwable explained(Throwable failure, String what) {
        Throwable cause = ProxyException.causeOf(failure);
        if (!(cause instanceof ProxyException named)
                || String.valueOf(named.getMessage()).contains(what)) {
            return cause;
        }
        String detail = what + "\n" + named.getMessage();
        // As the reference says it: who may not is told so without further ado.
        String message =
                named.code() == FailureCode.SCHEMA_REGISTRY_DENIED ? detail : "Error serializing message. " + detail;
        return new ProxyException(named.code(), message, named);
    }

    private static ProxyException refusal(String what, String why) {
        return new ProxyException(
                FailureCode.SCHEMA_REGISTRY_REFUSED, "Error serializing message. " + what + "\n" + why);
    }

    private static Throwable unreadable(SchemaDefinition definition, Throwable failure) {
        Throwable cause = ProxyException.causeOf(failure);
        if (!(cause instanceof ProxyException named) || named.code() != FailureCode.INVALID_SCHEMA) {
            return cause;
        }
        return new ProxyException(
                FailureCode.INVALID_SCHEMA,
                "Invalid schema: Error when parsing raw schema. format = %s, schema = %s"
                        .formatted(definition.type(), shown(definition)),
                named);
    }

    private static String shown(SchemaDefinition definition) {
        String text = definition.text();
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }
}
