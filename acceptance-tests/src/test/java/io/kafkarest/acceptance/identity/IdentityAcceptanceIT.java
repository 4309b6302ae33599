package io.kafkarest.acceptance.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.issuer.TokenIssuer;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Await;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Callers through one proxy, each with his own credentials towards Kafka: {@code identity.mode=passthrough}. */
@ExtendWith(SecureBrokerExtension.class)
class IdentityAcceptanceIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Duration BOUNDED = Duration.ofSeconds(5);

    private static ProxyUnderTest proxy;

    private final SecureBroker broker;

    IdentityAcceptanceIT(SecureBroker broker) {
        this.broker = broker;
    }

    @BeforeAll
    static void start(SecureBroker broker) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "identity.mode", "passthrough",
                "client.security.protocol", "SASL_PLAINTEXT",
                "authentication.method", "BASIC,BEARER",
                "authentication.realm", "KafkaRest",
                "authentication.jwt.jwks.endpoint.url", broker.issuer().jwksUrl(),
                "authentication.jwt.expected.issuer", TokenIssuer.NAME,
                "authentication.jwt.expected.audience", "kafka-rest"));
        settings.put("client.sasl.mechanism", "PLAIN");
        settings.put(
                "client.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"service\" password=\"service-secret\";");
        proxy = ProxyUnderTest.start(broker.sasl(), settings);
    }

    @AfterAll
    static void stop() {
        proxy.close();
    }

    @Test
    void eachWritesWhereTheBrokerLetsHim() {
        String topic = newTopic();
        broker.allow("bob", AclOperation.WRITE, topic);

        Answer denied = alice().produce(topic);

        assertThat(denied.status()).as("C056 %s", denied).isEqualTo(403);
        assertThat(denied.body()).as("C056").containsPattern("(\"error_code\":40301.*){2}");
        assertThat(bob().produce(topic).status()).isEqualTo(200);
        broker.allow("alice", AclOperation.WRITE, topic);
        Await.untilPasses(
                LIMIT,
                () -> assertThat(alice().produce(topic).status()).as("C057").isEqualTo(200));
        assertThat(proxy.process().output())
                .as("the caller is named in the log")
                .containsPattern("denied by Kafka.*alice|alice.*denied by Kafka");
    }

    @Test
    void eachReadsWhatTheBrokerLetsHim() {
        String topic = newTopic();
        String group = unique("group");
        broker.allow("bob", AclOperation.WRITE, topic);
        assertThat(bob().produce(topic).status()).isEqualTo(200);
        broker.allowGroup("alice", group);
        assertThat(alice().createInstance(group, "c").status()).isEqualTo(200);
        assertThat(alice().subscribe(group, "c", topic).status()).isEqualTo(204);

        Answer denied = alice().read(group, "c");

        assertThat(denied.status()).as("I057 %s", denied).isEqualTo(403);
        assertThat(denied.body()).as("I057").contains("40301").contains("Not authorized to access topics");
        assertThat(alice().read(group, "c").status()).as("still denied").isEqualTo(403);
        broker.allow("alice", AclOperation.READ, topic);
        Await.until(
                "the instance that was denied reads",
                LIMIT,
                () -> alice().read(group, "c").body().contains("S2Fma2E="));
        String next = unique("group");
        broker.allowGroup("alice", next);
        assertThat(alice().createInstance(next, "c").status()).isEqualTo(200);
        assertThat(alice().subscribe(next, "c", topic).status()).isEqualTo(204);
        Answer records = alice().read(next, "c");
        assertThat(records.status()).as("I058 %s", records).isEqualTo(200);
        assertThat(records.body()).as("I058").contains("S2Fma2E=");
    }

    @Test
    void describingATopicIsForTheOneWhoMay() {
        String topic = newTopic();
        broker.allow("bob", AclOperation.DESCRIBE, topic);
        broker.allow("bob", AclOperation.DESCRIBE_CONFIGS, topic);

        Answer denied = alice().get("/topics/" + topic);

        assertThat(denied.status()).as("B032 %s", denied).isEqualTo(403);
        assertThat(denied.body()).as("B032").contains("40301");
        assertThat(bob().get("/topics/" + topic).status()).isEqualTo(200);
        assertThat(bob().get("/topics").body()).contains(topic);
        assertThat(alice().get("/topics").body()).doesNotContain(topic);
    }

    @Test
    void instancesBelongToTheirCreator() {
        String group = unique("group");
        assertThat(alice().createInstance(group, "c").status()).isEqualTo(200);

        Answer others = bob().subscribe(group, "c", "t");

        assertThat(others.status()).isEqualTo(404);
        assertThat(others.body()).contains("40403");
        assertThat(bearer("alice").subscribe(group, "c", "t").status())
                .as("the same name by a token is somebody else")
                .isEqualTo(404);
        assertThat(alice().subscribe(group, "c", "t").status()).isEqualTo(204);
    }

    @Test
    void aWrongPasswordIsRefusedAlsoWhenTheClientsOfTheUserAreThere() {
        String topic = newTopic();
        String group = unique("group");
        broker.allow("alice", AclOperation.WRITE, topic);
        assertThat(alice().produce(topic).status()).isEqualTo(200);
        assertThat(alice().createInstance(group, "c").status()).isEqualTo(200);

        for (CallerOfProxy impostor : List.of(
                as("alice", "wrong"),
                as("alice", ""),
                as("nobody", "alice-secret"),
                as("alice\u0000", "alice-secret"),
                as("alice", "alice-secret\" username=\"bob"))) {
            for (Answer answer : List.of(
                    impostor.produce(topic),
                    impostor.get("/topics"),
                    impostor.get("/"),
                    impostor.read(group, "c"),
                    impostor.createInstance(group, "d"))) {
                assertThat(answer.status()).as("%s", answer).isEqualTo(401);
                assertThat(answer.body()).contains("\"error_code\":40101");
                assertThat(answer.header("WWW-Authenticate").orElse("")).contains("Basic realm=\"KafkaRest\"");
                assertThat(answer.took()).isLessThan(BOUNDED);
            }
        }
        assertThat(alice().produce(topic).status()).isEqualTo(200);
    }

    @Test
    void theNextTokenKeepsTheConsumer() {
        String topic = newTopic();
        String group = unique("group");
        broker.allow("carol", AclOperation.READ, topic);
        broker.allow("carol", AclOperation.WRITE, topic);
        broker.allowGroup("carol", group);
        // Short enough for the broker to ask for the next one while the consumer lives.
        CallerOfProxy first = CallerOfProxy.bearer(proxy.port(), broker.token("carol", 6));
        assertThat(first.produce(topic).status()).isEqualTo(200);
        assertThat(first.createInstance(group, "c").status()).isEqualTo(200);
        assertThat(first.subscribe(group, "c", topic).status()).isEqualTo(204);
        Await.untilPasses(LIMIT, () -> assertThat(first.read(group, "c").body()).contains("\"offset\":0"));
        CallerOfProxy next = CallerOfProxy.bearer(proxy.port(), broker.token("carol", 600));

        Instant firstHasEnded = Instant.now().plusSeconds(8);
        Await.until("the consumer outlives its first token", Duration.ofSeconds(20), () -> {
            assertThat(next.produce(topic).status()).isEqualTo(200);
            assertThat(next.read(group, "c").status()).isEqualTo(200);
            return Instant.now().isAfter(firstHasEnded);
        });
        Answer produced = next.produce(topic);
        Matcher offset = Pattern.compile("\"offset\":(\\d+)").matcher(produced.body());
        assertThat(offset.find()).isTrue();
        Await.untilPasses(
                LIMIT, () -> assertThat(next.read(group, "c").body()).contains("\"offset\":" + offset.group(1)));
    }

    @Test
    void anInstanceWhoseTokenHasEndedGoesOnWithTheNextOne() {
        String topic = newTopic();
        String group = unique("group");
        broker.allow("erin", AclOperation.READ, topic);
        broker.allow("erin", AclOperation.WRITE, topic);
        broker.allowGroup("erin", group);
        CallerOfProxy first = CallerOfProxy.bearer(proxy.port(), broker.token("erin", 8));
        assertThat(first.produce(topic).status()).isEqualTo(200);
        assertThat(first.createInstance(group, "c").status()).isEqualTo(200);
        assertThat(first.subscribe(group, "c", topic).status()).isEqualTo(204);
        assertThat(first.read(group, "c").body()).contains("\"offset\":0");
        // The proxy grants half a minute for clocks that differ, so that it is the broker who refuses.
        Await.untilPasses(Duration.ofSeconds(20), () -> {
            Answer ended = first.read(group, "c");
            assertThat(ended.status()).as("%s", ended).isEqualTo(401);
            assertThat(ended.body()).contains("40101");
        });
        CallerOfProxy next = CallerOfProxy.bearer(proxy.port(), broker.token("erin", 600));

        Await.untilPasses(LIMIT, () -> assertThat(next.produce(topic).status()).isEqualTo(200));
        Await.untilPasses(LIMIT, () -> assertThat(next.read(group, "c").body()).contains("\"offset\":2"));
    }

    @Test
    void theBrokerSeesTwoPrincipals() throws MalformedObjectNameException {
        String topic = newTopic();
        broker.countByUser();
        for (String user : List.of("alice", "bob")) {
            broker.allow(user, AclOperation.WRITE, topic);
            Await.untilPasses(
                    LIMIT,
                    () -> assertThat(as(user, user + "-secret").produce(topic).status())
                            .isEqualTo(200));
            Await.until("the broker counts for " + user, LIMIT, () -> {
                as(user, user + "-secret").produce(topic);
                return !ManagementFactory.getPlatformMBeanServer()
                        .queryNames(new ObjectName("kafka.server:type=Produce,user=" + user + ",*"), null)
                        .isEmpty();
            });
        }
    }

    @Test
    void secretsStayOutOfTheLog() {
        String token = broker.token("dave", 300);
        assertThat(as("dave", "dave-secret").get("/topics").status()).isEqualTo(200);
        assertThat(CallerOfProxy.bearer(proxy.port(), token).get("/topics").status())
                .isEqualTo(200);

        String log = proxy.process().output();

        assertThat(log).doesNotContain("dave-secret").doesNotContain(token).doesNotContain("service-secret");
    }

    private CallerOfProxy alice() {
        return as("alice", "alice-secret");
    }

    private CallerOfProxy bob() {
        return as("bob", "bob-secret");
    }

    private CallerOfProxy bearer(String subject) {
        return CallerOfProxy.bearer(proxy.port(), broker.token(subject, 300));
    }

    private static CallerOfProxy as(String user, String password) {
        return CallerOfProxy.basic(proxy.port(), user, password);
    }

    private String newTopic() {
        String topic = unique("topic");
        broker.createTopic(topic);
        return topic;
    }

    private static String unique(String start) {
        return start + "-" + UUID.randomUUID();
    }
}
