package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordSide;
import io.kafkarest.domain.schema.SchemaUse;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.ProducedRecords;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.in.SchemaProduceCommand;
import io.kafkarest.ports.in.SchemaRecordProduction;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.SchemaCodecs;
import io.kafkarest.ports.out.SchemaStore;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Finds the schemas of a request, keys first, converts its records, and writes them as any others. */
public final class SchemaRecordProductionService implements SchemaRecordProduction {

    private final AccessControl access;
    private final RecordProduction production;
    private final SchemaResolver resolver;
    private final SchemaPolicy policy;

    /** A service that asks these for schemas and codecs, and hands the converted records to this production. */
    public SchemaRecordProductionService(
            AccessPolicy accessPolicy,
            RecordProduction production,
            SchemaStore store,
            SchemaCodecs codecs,
            SchemaPolicy policy) {
        this.access = new AccessControl(accessPolicy);
        this.production = production;
        this.resolver = new SchemaResolver(store, codecs, policy);
        this.policy = policy;
    }

    @Override
    public CompletionStage<ProducedRecords> produce(SchemaProduceCommand command) {
        access.require(command.caller(), new Permission.WriteTopic(command.topic()));
        requireRegistry(command);
        return resolver.understand(command.key())
                .thenCompose(
                        key -> resolver.understand(command.value()).thenCompose(value -> encoding(command, key, value)))
                .thenCompose(encoding -> produce(command, encoding));
    }

    /** Nothing is registered for a request that cannot succeed. */
    private CompletionStage<RecordEncoding> encoding(
            SchemaProduceCommand command, Optional<SchemaCandidate> key, Optional<SchemaCandidate> value) {
        requireSchemas(command);
        TopicName topic = command.topic();
        if (production.refuses(topic)) {
            // It will say so, record by record; the registry must not keep anything of that.
            return CompletableFuture.completedStage(
                    new RecordEncoding(Optional.empty(), Optional.empty(), policy.nullIsTombstone()));
        }
        return register(topic, RecordSide.KEY, key)
                .thenCompose(keySchema -> register(topic, RecordSide.VALUE, value)
                        .thenApply(
                                valueSchema -> new RecordEncoding(keySchema, valueSchema, policy.nullIsTombstone())));
    }

    private CompletionStage<Optional<RecordSchema>> register(
            TopicName topic, RecordSide side, Optional<SchemaCandidate> candidate) {
        return candidate.isPresent()
                ? resolver.register(topic, side, candidate.get()).thenApply(Optional::of)
                : CompletableFuture.completedStage(Optional.empty());
    }

    private CompletionStage<ProducedRecords> produce(SchemaProduceCommand command, RecordEncoding encoding) {
        return production
                .produce(new ProduceCommand(
                        command.caller(), command.topic(), encoding.encoded(command.records()), command.trace()))
                .thenApply(outcomes -> new ProducedRecords(
                        outcomes,
                        encoding.keySchema().map(RecordSchema::id),
                        encoding.valueSchema().map(RecordSchema::id)));
    }

    private void requireRegistry(SchemaProduceCommand command) {
        if (policy.hasRegistry()) {
            return;
        }
        if (command.key().namesSchema() || command.value().namesSchema()) {
            throw new ProxyException(
                    FailureCode.SCHEMA_REGISTRY_NOT_CONFIGURED,
                    "Payload error. Schema Registry must be configured when using schemas.");
        }
        throw new ProxyException(
                FailureCode.SCHEMA_REGISTRY_REFUSED,
                "Error serializing message. Schema Registry not defined, no Schema Registry client available to serialize"
                        + " message.");
    }

    private static void requireSchemas(SchemaProduceCommand command) {
        boolean keysMayBe = isServed(command.key());
        boolean valuesMayBe = isServed(command.value());
        for (OutgoingRecord each : command.records()) {
            if (!keysMayBe && !each.key().isNone()) {
                throw new ProxyException(
                        FailureCode.KEY_SCHEMA_MISSING, "Request includes keys but does not include key schema");
            }
            if (!valuesMayBe && !each.value().isTombstone()) {
                throw new ProxyException(
                        FailureCode.VALUE_SCHEMA_MISSING, "Request includes values but does not include value schema");
            }
        }
    }

    private static boolean isServed(SchemaUse use) {
        return !use.format().needsSchema() || use.namesSchema();
    }
}
