package io.kafkarest.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Callers through one proxy, with credentials that the proxy keeps for them: {@code identity.mode=mapped}, over TLS and by
 * SCRAM. Tests change the file of the credentials, hence the order.
 */
@ExtendWith(SecureBrokerExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MappedIdentityAcceptanceIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private static Path directory;

    private static ProxyUnderTest proxy;

    private final SecureBroker broker;

    MappedIdentityAcceptanceIT(SecureBroker broker) {
        this.broker = broker;
    }

    @BeforeAll
    static void start(SecureBroker broker) throws IOException {
        write("users.properties", "ann: a,reader\nben: b\nnobody: n\n");
        write("credentials.properties", "ann: SCRAM-SHA-512,alice,alice-secret\nben: SCRAM-SHA-256,bob,bob-secret\n");
        Map<String, String> settings = new HashMap<>(
                Map.of(
                        "identity.mode", "mapped",
                        "identity.credentials.file",
                                directory.resolve("credentials.properties").toString(),
                        "authentication.method", "BASIC",
                        "authentication.users.file",
                                directory.resolve("users.properties").toString(),
                        "client.security.protocol", "SASL_SSL",
                        "client.ssl.truststore.type", "PEM",
                        "client.ssl.truststore.location",
                                broker.stores().brokerCertificate().toString(),
                        // Refused by the broker: only the callers can come in.
                        "client.sasl.mechanism", "PLAIN",
                        "client.sasl.jaas.config",
                                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"service\" password=\"not-the-secret\";"));
        proxy = ProxyUnderTest.start(broker.saslSsl(), settings);
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    @Order(1)
    void eachGoesAsTheOneWhoIsKeptForHim() {
        String topic = "mapped-" + UUID.randomUUID();
        broker.createTopic(topic);
        broker.allow("alice", AclOperation.WRITE, topic);

        Await.untilPasses(
                LIMIT, () -> assertThat(as("ann", "a").produce(topic).status()).isEqualTo(200));
        assertThat(as("ben", "b").produce(topic).status()).isEqualTo(403);
    }

    @Test
    @Order(1)
    void isReadyAlthoughTheBrokerRefusesTheProxyItself() {
        Await.until("ready", LIMIT, () -> proxy.client().get("/readyz").status() == 200);
    }

    @Test
    @Order(2)
    void whoHasNoneIsRefused() {
        for (Answer answer : new Answer[] {
            as("nobody", "n").get("/topics"),
            as("nobody", "n").produce("t"),
            as("nobody", "n").createInstance("g", "c")
        }) {
            assertThat(answer.status()).as("%s", answer).isEqualTo(403);
            assertThat(answer.body()).contains("40301");
        }
    }

    @Test
    @Order(3)
    void whatTheFileSaysNowCounts() throws IOException {
        String topic = "mapped-" + UUID.randomUUID();
        broker.createTopic(topic);
        broker.allow("erin", AclOperation.WRITE, topic);
        assertThat(as("ann", "a").produce(topic).status()).isEqualTo(403);

        write("credentials.properties", "ann: PLAIN,erin,erin-secret\n");

        Await.untilPasses(
                LIMIT, () -> assertThat(as("ann", "a").produce(topic).status()).isEqualTo(200));
        assertThat(as("ben", "b").get("/topics").status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    void wrongCredentialsInTheFileAreRefusedByTheBroker() throws IOException {
        write("credentials.properties", "ann: SCRAM-SHA-512,alice,wrong-secret-of-alice\n");

        Await.untilPasses(LIMIT, () -> {
            Answer refused = as("ann", "a").get("/brokers");
            assertThat(refused.status()).as("B002 %s", refused).isEqualTo(401);
            assertThat(refused.body()).as("B002").contains("40101");
        });
        assertThat(as("ann", "a").produce("t").status()).isEqualTo(401);
        assertThat(proxy.process().output())
                .doesNotContain("wrong-secret-of-alice")
                .doesNotContain("alice-secret")
                .doesNotContain("not-the-secret");
    }

    private static CallerOfProxy as(String user, String password) {
        return CallerOfProxy.basic(proxy.port(), user, password);
    }

    private static void write(String file, String text) throws IOException {
        Path next = Files.writeString(directory.resolve(file + ".next"), text);
        Files.move(next, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
