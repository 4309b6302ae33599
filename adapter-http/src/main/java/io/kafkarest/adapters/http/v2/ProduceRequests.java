package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.error.FailureStatus;
import io.kafkarest.adapters.http.json.ProduceAnswerWriter;
import io.kafkarest.adapters.http.json.ProduceBody;
import io.kafkarest.adapters.http.json.ProduceBodyReader;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.domain.trace.TraceContext;
import io.kafkarest.ports.in.ProduceCommand;
import io.kafkarest.ports.in.RecordProduction;
import io.kafkarest.ports.in.SchemaProduceCommand;
import io.kafkarest.ports.in.SchemaRecordProduction;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletionStage;

/** What the two ways to write records have in common. */
final class ProduceRequests {

    private static final int OK = 200;

    private final RecordProduction production;
    private final SchemaRecordProduction schemaProduction;
    private final ProduceBodyReader reader;
    private final ProduceAnswerWriter writer;
    private final FailureStatus status;

    @Inject
    ProduceRequests(
            RecordProduction production,
            SchemaRecordProduction schemaProduction,
            ProduceBodyReader reader,
            ProduceAnswerWriter writer,
            FailureStatus status) {
        this.production = production;
        this.schemaProduction = schemaProduction;
        this.reader = reader;
        this.writer = writer;
        this.status = status;
    }

    ProduceBody read(EmbeddedFormat format, OptionalInt partition, byte[] body) {
        return reader.read(format, partition, body, 0, body.length);
    }

    CompletionStage<ProduceAnswer> produce(
            Principal caller, TopicName topic, ProduceBody body, Optional<TraceContext> trace) {
        if (body.needsSchema()) {
            var command =
                    new SchemaProduceCommand(caller, topic, body.records(), body.keyUse(), body.valueUse(), trace);
            return schemaProduction
                    .produce(command)
                    .thenApply(produced -> answer(
                            produced.outcomes(),
                            writer.write(produced.outcomes(), produced.keySchema(), produced.valueSchema())));
        }
        return production
                .produce(new ProduceCommand(caller, topic, body.records(), trace))
                .thenApply(outcomes -> answer(outcomes, writer.write(outcomes)));
    }

    /** 200 whatever became of the records, but where somebody was not allowed to write one. */
    private ProduceAnswer answer(List<RecordOutcome> outcomes, byte[] body) {
        int http = OK;
        for (RecordOutcome each : outcomes) {
            if (each instanceof RecordOutcome.Rejected rejected) {
                refuseIfUnexpected(rejected);
                if (http == OK && isSecurityFailure(rejected.code())) {
                    http = status.of(rejected.code()).http();
                }
            }
        }
        return new ProduceAnswer(http, ByteBuffer.wrap(body));
    }

    private static boolean isSecurityFailure(FailureCode code) {
        return code == FailureCode.AUTHENTICATION_FAILED || code == FailureCode.ACCESS_DENIED;
    }

    private static void refuseIfUnexpected(RecordOutcome.Rejected rejected) {
        if (rejected.code() == FailureCode.UNEXPECTED_CLIENT_FAILURE) {
            throw new ProxyException(
                    FailureCode.UNEXPECTED_CLIENT_FAILURE,
                    "Unexpected non-Kafka exception returned by Kafka",
                    new IllegalStateException(rejected.message()));
        }
    }
}
