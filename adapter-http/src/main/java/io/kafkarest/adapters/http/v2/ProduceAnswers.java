package io.kafkarest.adapters.http.v2;

import io.kafkarest.adapters.http.error.FailureStatus;
import io.kafkarest.adapters.http.json.ProduceAnswerWriter;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.record.RecordOutcome;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Answers to produce requests: 200 whatever became of the records, but where somebody was not allowed to write one. */
final class ProduceAnswers {

    private static final int OK = 200;

    private final FailureStatus status;
    private final ProduceAnswerWriter writer;

    @Inject
    ProduceAnswers(FailureStatus status, ProduceAnswerWriter writer) {
        this.status = status;
        this.writer = writer;
    }

    Response from(List<RecordOutcome> outcomes) {
        return Response.status(statusOf(outcomes))
                .entity(writer.write(outcomes))
                .build();
    }

    private int statusOf(List<RecordOutcome> outcomes) {
        int answer = OK;
        for (RecordOutcome each : outcomes) {
            if (each instanceof RecordOutcome.Rejected rejected) {
                refuseIfUnexpected(rejected);
                answer = answer == OK && isSecurityFailure(rejected.code())
                        ? status.of(rejected.code()).http()
                        : answer;
            }
        }
        return answer;
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
