package io.kafkarest.acceptance.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.identity.SecureBroker;
import io.kafkarest.acceptance.identity.SecureBrokerExtension;
import io.kafkarest.adapters.kafka.client.IdentityConfig;
import io.kafkarest.adapters.kafka.client.PoolLimits;
import io.kafkarest.domain.record.OutgoingRecord;
import io.kafkarest.domain.record.RecordOutcome;
import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.domain.topic.TopicName;
import io.kafkarest.ports.out.ClusterLogin;
import io.kafkarest.ports.testkit.ClusterLoginContract;
import io.kafkarest.ports.testkit.TestRecords;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a Kafka broker asks who comes, from the adapter's side. */
@ExtendWith(SecureBrokerExtension.class)
class BrokerSecurityIT {

    private static final String STORE_PASSWORD = "changeit";

    private final SecureBroker broker;

    BrokerSecurityIT(SecureBroker broker) {
        this.broker = broker;
    }

    @Test
    void comesInByMutualTls() {
        Map<String, String> settings = tls();
        settings.put("security.protocol", "SSL");
        settings.put("ssl.keystore.location", broker.stores().keys("proxy").toString());
        settings.put("ssl.keystore.password", STORE_PASSWORD);

        assertThat(writesAs("CN=proxy", broker.ssl(), settings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"})
    void comesInByAPasswordOverTls(String mechanism) {
        Map<String, String> settings = tls();
        settings.put("security.protocol", "SASL_SSL");
        settings.put("sasl.mechanism", mechanism);
        settings.put("sasl.jaas.config", jaas(mechanism));

        assertThat(writesAs("service", broker.saslSsl(), settings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"})
    void comesInByAPassword(String mechanism) {
        Map<String, String> settings = new HashMap<>();
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", mechanism);
        settings.put("sasl.jaas.config", jaas(mechanism));

        assertThat(writesAs("service", broker.sasl(), settings)).isTrue();
    }

    @Test
    void comesInByKerberos() {
        Map<String, String> settings = new HashMap<>();
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "GSSAPI");
        settings.put("sasl.kerberos.service.name", "kafka");
        settings.put("sasl.jaas.config", broker.kdc().jaas("proxy"));

        assertThat(writesAs("proxy", broker.sasl(), settings)).isTrue();
    }

    @Test
    void comesInByATokenOfAnIssuer() {
        Map<String, String> settings = new HashMap<>();
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "OAUTHBEARER");
        settings.put("sasl.oauthbearer.token.endpoint.url", broker.issuer().tokenUrl("service"));
        settings.put(
                "sasl.login.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginCallbackHandler");
        settings.put(
                "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId=\"service\" clientSecret=\"x\";");

        assertThat(writesAs("service", broker.sasl(), settings)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"})
    void passesPasswordsThroughByEachMechanism(String mechanism) {
        Principal alice = new Principal(
                "alice", Set.of(), new Proof.Password(Secret.of("alice-secret"), "fingerprint of " + mechanism));
        Map<String, String> settings = new HashMap<>();
        settings.put("security.protocol", "SASL_PLAINTEXT");
        settings.put("sasl.mechanism", "GSSAPI");

        try (AdapterUnderTest adapter = AdapterUnderTest.as(passthrough(mechanism), broker.sasl(), settings)) {
            assertThat(writes(adapter, alice, "alice")).isTrue();
        }
    }

    /** The brokers are asked whether a password is right. */
    @Nested
    class Login implements ClusterLoginContract {

        @Override
        public ClusterLogin clusterLogin() {
            Map<String, String> settings = Map.of("security.protocol", "SASL_PLAINTEXT");
            return AdapterUnderTest.as(passthrough("PLAIN"), broker.sasl(), settings)
                    .login();
        }
    }

    /** The same by SCRAM, over TLS. */
    @Nested
    class LoginByScram implements ClusterLoginContract {

        @Override
        public ClusterLogin clusterLogin() {
            Map<String, String> settings = tls();
            settings.put("security.protocol", "SASL_SSL");
            return AdapterUnderTest.as(passthrough("SCRAM-SHA-256"), broker.saslSsl(), settings)
                    .login();
        }
    }

    private boolean writesAs(String user, String bootstrapServers, Map<String, String> settings) {
        try (AdapterUnderTest adapter = AdapterUnderTest.with(bootstrapServers, settings)) {
            return writes(adapter, Principal.ANONYMOUS, user);
        }
    }

    private boolean writes(AdapterUnderTest adapter, Principal caller, String user) {
        String topic = "secured-" + UUID.randomUUID();
        broker.createTopic(topic);
        broker.allow(user, AclOperation.WRITE, topic);
        List<OutgoingRecord> records = List.of(TestRecords.recordFor(0, "x"));
        List<RecordOutcome> outcomes = adapter.sender()
                .send(caller, ServiceClass.STANDARD, new TopicName(topic), records, Optional.empty())
                .toCompletableFuture()
                .orTimeout(15, TimeUnit.SECONDS)
                .join();
        return outcomes.get(0) instanceof RecordOutcome.Stored;
    }

    private Map<String, String> tls() {
        Map<String, String> settings = new HashMap<>();
        settings.put("ssl.truststore.location", broker.stores().trust("proxy").toString());
        settings.put("ssl.truststore.password", STORE_PASSWORD);
        return settings;
    }

    private static IdentityConfig passthrough(String mechanism) {
        return new IdentityConfig(
                IdentityConfig.Mode.PASSTHROUGH,
                IdentityConfig.Fallback.REFUSE,
                mechanism,
                new PoolLimits(10, Duration.ofMinutes(1)));
    }

    private static String jaas(String mechanism) {
        String module = mechanism.equals("PLAIN") ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        return "org.apache.kafka.common.security.%s required username=\"service\" password=\"service-secret\";"
                .formatted(module);
    }
}
