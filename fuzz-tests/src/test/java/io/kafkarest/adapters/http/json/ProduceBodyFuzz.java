package io.kafkarest.adapters.http.json;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.record.EmbeddedFormat;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.fuzz.Input;
import io.kafkarest.fuzz.Oracle;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Bodies of produce requests, in every format; what is taken as JSON must be JSON to Jackson, too. */
class ProduceBodyFuzz {

    private static final Set<FailureCode> DOCUMENTED = Set.of(
            FailureCode.MALFORMED_REQUEST,
            FailureCode.UNRECOGNIZED_MEMBER,
            FailureCode.INVALID_REQUEST_MEMBER,
            FailureCode.RECORD_NOT_CONVERTIBLE);
    private static final Set<FailureCode> DOCUMENTED_OF_SCHEMAS =
            Set.of(FailureCode.INVALID_SCHEMA, FailureCode.SCHEMA_REGISTRY_REFUSED);
    private static final List<ProduceBodyReader> READERS =
            List.of(new ProduceBodyReader(), new ProduceBodyReader(true, true), new ProduceBodyReader(false, false));
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static {
        JACKSON.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(1_000_000)
                        .build());
    }

    @FuzzTest
    void readsOrRefuses(byte[] bytes) {
        Input input = Input.of(bytes);
        EmbeddedFormat format = input.choose(List.of(EmbeddedFormat.values()));
        for (ProduceBodyReader reader : READERS) {
            Oracle.accepts(
                    DOCUMENTED,
                    () -> check(reader.read(format, OptionalInt.empty(), input.rest(), 0, input.rest().length)));
        }
    }

    private static void check(ProduceBody body) {
        Oracle.accepts(DOCUMENTED_OF_SCHEMAS, body::keyUse);
        Oracle.accepts(DOCUMENTED_OF_SCHEMAS, body::valueUse);
        for (OutgoingRecord each : body.records()) {
            if (body.keyFormat() != EmbeddedFormat.BINARY && !each.key().isNone()) {
                requireJson(each.key().bytes());
            }
            if (body.valueFormat() != EmbeddedFormat.BINARY && !each.value().isTombstone()) {
                requireJson(each.value().bytes());
            }
        }
    }

    private static void requireJson(byte[] stored) {
        try {
            JACKSON.readTree(stored);
        } catch (IOException e) {
            throw new AssertionError("stored what is no JSON", e);
        }
    }
}
