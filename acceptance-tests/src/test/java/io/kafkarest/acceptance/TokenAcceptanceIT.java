package io.kafkarest.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.issuer.TokenIssuer;
import io.kafkarest.acceptance.process.ProxyUnderTest;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bearer tokens beside passwords, with a JWKS endpoint that is really asked, and what roles may do. */
@ExtendWith(SuiteExtension.class)
class TokenAcceptanceIT {

    private static final String BOB = "Basic Ym9iOnNlY3JldA=="; // bob:secret
    private static final String RECORDS = "{\"records\":[{\"value\":1}]}";

    @TempDir
    private static Path directory;

    private static TokenIssuer issuer;
    private static KeyPair key;
    private static Path users;

    private final Suite suite;

    TokenAcceptanceIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeAll
    static void start() throws IOException {
        issuer = new TokenIssuer();
        key = issuer.publish("one");
        users = Files.writeString(directory.resolve("password.properties"), "bob: secret\n");
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void tokensAndPasswordsAreTakenSideBySide() {
        int port = proxy(Map.of()).port();

        assertThat(get("/topics", bearer(token("alice", "")), port).status()).isEqualTo(200);
        assertThat(get("/topics", BOB, port).status()).isEqualTo(200);
    }

    @Test
    void refusalsNameEveryMethod() {
        int port = proxy(Map.of()).port();
        String expired = TokenIssuer.token("alice", "", -120, "one", key);
        String forged = TokenIssuer.token("alice", "", 300, "one", TokenIssuer.newKey());

        assertThat(HttpCall.of("GET", "/topics").answerFrom(port).header("WWW-Authenticate"))
                .contains("Basic realm=\"KafkaRest\", Bearer realm=\"KafkaRest\"");
        for (String token : new String[] {expired, forged, token("alice", "") + "x", "x"}) {
            Answer answer = get("/topics", bearer(token), port);

            assertThat(answer.status()).as("%s", answer).isEqualTo(401);
            assertThat(answer.header("WWW-Authenticate").orElse("")).contains("error=\"invalid_token\"");
            assertThat(answer.body()).isEqualTo("{\"error_code\":401,\"message\":\"HTTP 401 Unauthorized\"}");
        }
    }

    @Test
    void keysAreExchangedWithoutARestart() {
        int port = proxy(Map.of()).port();
        assertThat(get("/topics", bearer(token("alice", "")), port).status()).isEqualTo(200);

        KeyPair next = issuer.publish("two");

        String token = TokenIssuer.token("alice", "", 300, "two", next);
        assertThat(get("/topics", bearer(token), port).status()).isEqualTo(200);
    }

    @Test
    void theNextTokenOfASubjectKeepsTheInstance() {
        int port = proxy(Map.of()).port();
        String group = suite.uniqueName("token");
        assertThat(post("/consumers/" + group, MediaTypes.V2, "{\"name\":\"c\"}", token("alice", ""), port)
                        .status())
                .isEqualTo(200);
        String instance = ProxyClient.path(group, "c");

        Answer stranger = delete(instance, token("mallory", ""), port);
        Answer owner = delete(instance, TokenIssuer.token("alice", "", 299, "one", key), port);

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(owner.status()).isEqualTo(204);
    }

    @Test
    void rolesOfATokenMayDoWhatTheRulesSay() {
        String orders = suite.newTopic("orders", 1);
        String secret = suite.newTopic("secret", 1);
        int port = proxy(Map.of("authorization.rules", """
                        reader: read topics=orders-* groups=readers-*;\\
                        writer: write topics=orders-*""")).port();
        String reader = token("alice", "reader");
        String writer = token("carol", "writer");

        assertThat(post("/topics/" + orders, MediaTypes.JSON, RECORDS, writer, port)
                        .status())
                .isEqualTo(200);
        assertDenied(post("/topics/" + secret, MediaTypes.JSON, RECORDS, writer, port));
        assertDenied(post("/topics/" + orders, MediaTypes.JSON, RECORDS, reader, port));
        assertDenied(post("/topics/" + orders, MediaTypes.JSON, RECORDS, token("nobody", ""), port));

        Answer topics = get("/topics", bearer(reader), port);
        assertThat(topics.body()).contains(orders).doesNotContain(secret);
        assertThat(get("/topics/" + orders, bearer(writer), port).status()).isEqualTo(200);
        assertDenied(get("/topics/" + secret, bearer(reader), port));
        assertDenied(get("/topics", bearer(token("nobody", "")), port));

        String group = suite.uniqueName("readers");
        assertThat(post("/consumers/" + group, MediaTypes.V2, "{\"name\":\"c\"}", reader, port)
                        .status())
                .isEqualTo(200);
        assertDenied(post("/consumers/others", MediaTypes.V2, "{\"name\":\"c\"}", reader, port));
        String subscription = ProxyClient.path(group, "c") + "/subscription";
        assertThat(post(subscription, MediaTypes.V2, "{\"topics\":[\"" + orders + "\"]}", reader, port)
                        .status())
                .isEqualTo(204);
        assertDenied(post(subscription, MediaTypes.V2, "{\"topics\":[\"" + secret + "\"]}", reader, port));
        assertDenied(post(subscription, MediaTypes.V2, "{\"topic_pattern\":\"orders-.*\"}", reader, port));
    }

    private static void assertDenied(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(403);
        assertThat(answer.body()).contains("40301");
    }

    private static Answer get(String path, String authorization, int port) {
        return HttpCall.of("GET", path).with("Authorization", authorization).answerFrom(port);
    }

    private static Answer delete(String path, String token, int port) {
        return HttpCall.of("DELETE", path).with("Authorization", bearer(token)).answerFrom(port);
    }

    private static Answer post(String path, String type, String body, String token, int port) {
        return HttpCall.of("POST", path)
                .with("Authorization", bearer(token))
                .with("Content-Type", type)
                .withBody(body)
                .answerFrom(port);
    }

    private static String bearer(String token) {
        return "Bearer " + token;
    }

    private static String token(String subject, String role) {
        return TokenIssuer.token(subject, role, 300, "one", key);
    }

    private ProxyUnderTest proxy(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "authentication.method", "BASIC,BEARER",
                "authentication.realm", "KafkaRest",
                "authentication.users.file", users.toString(),
                "authentication.jwt.jwks.endpoint.url", issuer.jwksUrl(),
                "authentication.jwt.expected.issuer", TokenIssuer.NAME,
                "authentication.jwt.expected.audience", "kafka-rest",
                "authentication.jwt.roles.claim.name", "realm_access.roles"));
        settings.putAll(more);
        return suite.proxy(settings);
    }
}
