package io.kafkarest.acceptance.identity;

import io.kafkarest.acceptance.issuer.TokenIssuer;
import io.kafkarest.acceptance.process.Ports;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.quickstart.broker.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.quota.ClientQuotaAlteration;
import org.apache.kafka.common.quota.ClientQuotaEntity;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * One broker that knows its callers in every way that Kafka has: without security for the tests themselves, by SASL (PLAIN,
 * SCRAM, OAUTHBEARER, GSSAPI), the same over TLS, and by mutual TLS. Nobody may do anything that no ACL allows.
 */
public final class SecureBroker implements AutoCloseable {

    /** The password of a user, by both PLAIN and SCRAM. */
    public static final String PASSWORD_SUFFIX = "-secret";

    private static final List<String> USERS = List.of("alice", "bob", "carol", "dave", "erin", "service");
    private static final Map<String, ScramMechanism> SCRAM =
            Map.of("SCRAM-SHA-256", ScramMechanism.SCRAM_SHA_256, "SCRAM-SHA-512", ScramMechanism.SCRAM_SHA_512);

    private final TokenIssuer issuer = new TokenIssuer();
    private final KeyPair tokenKey = issuer.publish("one");
    private final int plain = Ports.free();
    private final int sasl = Ports.free();
    private final int ssl = Ports.free();
    private final int saslSsl = Ports.free();
    private final TestStores stores;
    private final TestKdc kdc;
    private final EmbeddedBroker broker;
    private final Admin admin;

    /** Starts the broker, its KDC and its issuer of tokens. */
    public SecureBroker() {
        Path directory = newDirectory();
        stores = new TestStores(directory);
        kdc = new TestKdc(directory);
        // Read by the broker and by adapters, which run in this JVM.
        System.setProperty(
                "org.apache.kafka.sasl.oauthbearer.allowed.urls", issuer.jwksUrl() + "," + issuer.tokenUrl("service"));
        broker = EmbeddedBroker.start(directory.resolve("logs"), plain, settings());
        admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + plain));
        addScramUsers();
        broker.prepareGroups();
    }

    /** Where to connect by SASL. */
    public String sasl() {
        return "localhost:" + sasl;
    }

    /** Where to connect by SASL over TLS. */
    public String saslSsl() {
        return "localhost:" + saslSsl;
    }

    /** Where to connect by mutual TLS. */
    public String ssl() {
        return "localhost:" + ssl;
    }

    public TestStores stores() {
        return stores;
    }

    public TestKdc kdc() {
        return kdc;
    }

    public TokenIssuer issuer() {
        return issuer;
    }

    public Admin admin() {
        return admin;
    }

    /** A token of the issuer that the broker believes for so many seconds. */
    public String token(String subject, long seconds) {
        return TokenIssuer.token(subject, "", seconds, "one", tokenKey);
    }

    /** Makes a topic of one partition. */
    public void createTopic(String name) {
        join(() -> admin.createTopics(List.of(new NewTopic(name, 1, (short) 1)))
                .all()
                .get());
    }

    /** From now on the user may do this with the topic. */
    public void allow(String user, AclOperation operation, String topic) {
        allow(user, operation, ResourceType.TOPIC, topic);
    }

    /** From now on the user may be in the group. */
    public void allowGroup(String user, String group) {
        allow(user, AclOperation.READ, ResourceType.GROUP, group);
    }

    /** Has the broker count by user what it does for whom. */
    public void countByUser() {
        Map<String, String> everyUser = new HashMap<>();
        everyUser.put(ClientQuotaEntity.USER, null);
        ClientQuotaAlteration plenty = new ClientQuotaAlteration(
                new ClientQuotaEntity(everyUser), List.of(new ClientQuotaAlteration.Op("producer_byte_rate", 1e9)));
        join(() -> admin.alterClientQuotas(List.of(plenty)).all().get());
    }

    private void allow(String user, AclOperation operation, ResourceType type, String name) {
        AclBinding binding = new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW));
        join(() -> admin.createAcls(List.of(binding)).all().get());
        // The controller has it; it counts once the broker has it, too.
        Await.until(
                "the broker knows the ACL",
                Duration.ofSeconds(10),
                () -> !admin.describeAcls(binding.toFilter()).values().get().isEmpty());
    }

    private void addScramUsers() {
        SCRAM.values()
                .forEach(mechanism -> join(() -> admin.alterUserScramCredentials(USERS.stream()
                                .<UserScramCredentialAlteration>map(user -> new UserScramCredentialUpsertion(
                                        user, new ScramCredentialInfo(mechanism, 4096), user + PASSWORD_SUFFIX))
                                .toList())
                        .all()
                        .get()));
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,SASL://localhost:%d,SSL://localhost:%d,SASLSSL://localhost:%d"
                        .formatted(plain, sasl, ssl, saslSsl));
        settings.put(
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,SASL:SASL_PLAINTEXT,SSL:SSL,SASLSSL:SASL_SSL");
        settings.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        settings.put("super.users", "User:ANONYMOUS");
        // Clients prove again who they are while they are connected, so that tests see what happens then.
        settings.put("connections.max.reauth.ms", "3600000");
        settings.put("ssl.keystore.location", stores.keys("broker").toString());
        settings.put("ssl.keystore.password", TestStores.PASSWORD);
        settings.put("ssl.truststore.location", stores.trust("broker").toString());
        settings.put("ssl.truststore.password", TestStores.PASSWORD);
        settings.put("listener.name.ssl.ssl.client.auth", "required");
        addSasl(settings, "sasl", "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512,OAUTHBEARER,GSSAPI");
        addSasl(settings, "saslssl", "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512");
        String oauth = "listener.name.sasl.oauthbearer.";
        settings.put(
                oauth + "sasl.jaas.config",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;");
        settings.put(
                oauth + "sasl.server.callback.handler.class",
                "org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler");
        settings.put(oauth + "sasl.oauthbearer.jwks.endpoint.url", issuer.jwksUrl());
        settings.put(oauth + "sasl.oauthbearer.clock.skew.seconds", "0");
        settings.put(oauth + "sasl.oauthbearer.expected.audience", "kafka-rest");
        settings.put(oauth + "sasl.oauthbearer.expected.issuer", TokenIssuer.NAME);
        settings.put("listener.name.sasl.gssapi.sasl.jaas.config", kdc.jaas("kafka/localhost"));
        settings.put("sasl.kerberos.service.name", "kafka");
        return settings;
    }

    private static void addSasl(Map<String, String> settings, String listener, String mechanisms) {
        String prefix = "listener.name." + listener + ".";
        settings.put(prefix + "sasl.enabled.mechanisms", mechanisms);
        StringBuilder users = new StringBuilder();
        USERS.forEach(user -> users.append(" user_%s=\"%s\"".formatted(user, user + PASSWORD_SUFFIX)));
        settings.put(
                prefix + "plain.sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required" + users + ";");
        SCRAM.keySet()
                .forEach(mechanism -> settings.put(
                        prefix + mechanism.toLowerCase(java.util.Locale.ROOT) + ".sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"));
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("secure-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Call {
        Object get() throws InterruptedException, ExecutionException;
    }

    private static void join(Call call) {
        try {
            call.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
        kdc.close();
        issuer.close();
    }
}
