package io.kafkarest.adapters.http.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.config.CompatibilityConfig;
import io.kafkarest.adapters.http.config.HttpConfig;
import io.kafkarest.domain.error.FailureCode;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FailureStatusTest {

    private final FailureStatus compatible = new FailureStatus(HttpConfig.DEFAULTS);
    private final FailureStatus better = new FailureStatus(new HttpConfig(
            true,
            false,
            List.of(),
            List.of(),
            "",
            1,
            BodyConfig.DEFAULTS,
            CompatibilityConfig.of(key -> !key.equals("compat.strict"))));

    @ParameterizedTest
    @CsvSource({
        "MALFORMED_REQUEST, 400, 400",
        "UNRECOGNIZED_MEMBER, 422, 422",
        "INVALID_REQUEST_MEMBER, 422, 422",
        "RECORD_NOT_CONVERTIBLE, 400, 400",
        "AUTHENTICATION_FAILED, 401, 40101",
        "ACCESS_DENIED, 403, 40301",
        "TOPIC_NOT_FOUND, 404, 40401",
        "PARTITION_NOT_FOUND, 404, 40402",
        "UNKNOWN_TOPIC_OR_PARTITION, 404, 40403",
        "CONSUMER_INSTANCE_NOT_FOUND, 404, 40403",
        "CONSUMER_FORMAT_MISMATCH, 406, 40601",
        "RECORD_NOT_DECODABLE, 408, 40801",
        "CONSUMER_INSTANCE_ALREADY_EXISTS, 409, 40902",
        "ILLEGAL_CONSUMER_STATE, 409, 40903",
        "NOT_SUBSCRIBED, 500, 500",
        "RECORD_TOO_LARGE, 413, 413",
        "CONSUMER_CONSTRAINT_VIOLATED, 422, 40001",
        "INVALID_CONSUMER_CONFIGURATION, 422, 42204",
        "INVALID_KAFKA_REQUEST, 400, 40002",
        "QUOTA_EXCEEDED, 429, 42901",
        "BROKER_NOT_AVAILABLE, 503, 50302",
        "BROKER_UNREACHABLE, 500, 50003",
        "UNKNOWN_BROKER_FAILURE, 400, 40002",
        "RETRIABLE_KAFKA_FAILURE, 500, 50003",
        "KAFKA_FAILURE, 500, 50002",
        "UNEXPECTED_CLIENT_FAILURE, 500, 500",
        "SCHEMA_REGISTRY_NOT_CONFIGURED, 422, 42206",
        "SCHEMA_REGISTRY_REFUSED, 422, 42207",
        "SCHEMA_REGISTRY_UNREACHABLE, 422, 42207"
    })
    void givesTheNumbersOfTheReference(FailureCode code, int http, int errorCode) {
        assertThat(compatible.of(code)).isEqualTo(new FailureStatus.Numbers(http, errorCode));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_TOPIC_OR_PARTITION, 404, 40401",
        "RECORD_NOT_DECODABLE, 500, 50002",
        "NOT_SUBSCRIBED, 409, 40903",
        "BROKER_UNREACHABLE, 503, 50302",
        "UNKNOWN_BROKER_FAILURE, 500, 50002"
    })
    void givesBetterNumbersIfToldTo(FailureCode code, int http, int errorCode) {
        assertThat(better.of(code)).isEqualTo(new FailureStatus.Numbers(http, errorCode));
    }

    @ParameterizedTest
    @EnumSource(FailureCode.class)
    void knowsFourKindsOfFailuresOfRecords(FailureCode code) {
        assertThat(compatible.ofRecord(code)).isIn(40101, 40301, 50002, 50003);
    }
}
