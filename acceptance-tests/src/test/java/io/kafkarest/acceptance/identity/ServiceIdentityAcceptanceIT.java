package io.kafkarest.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The proxy as itself, when the brokers do not know it. */
@ExtendWith(SecureBrokerExtension.class)
class ServiceIdentityAcceptanceIT {

    private final SecureBroker broker;

    ServiceIdentityAcceptanceIT(SecureBroker broker) {
        this.broker = broker;
    }

    @Test
    void aServiceThatTheBrokerRefusesIsNoSecret() {
        Map<String, String> settings = new HashMap<>(
                Map.of(
                        "client.security.protocol", "SASL_PLAINTEXT",
                        "client.sasl.mechanism", "SCRAM-SHA-256",
                        "client.sasl.jaas.config",
                                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"service\" password=\"not-the-secret\";"));
        try (ProxyUnderTest proxy = ProxyUnderTest.start(broker.sasl(), settings)) {
            Answer brokers = proxy.client().get("/brokers");

            assertThat(brokers.status()).as("B002 %s", brokers).isEqualTo(401);
            assertThat(brokers.body())
                    .as("B002")
                    .contains("\"error_code\":40101")
                    .contains("Authentication failed");
            assertThat(brokers.body()).doesNotContain("not-the-secret").doesNotContain("localhost");
            assertThat(proxy.process().output()).doesNotContain("not-the-secret");
        }
    }
}
