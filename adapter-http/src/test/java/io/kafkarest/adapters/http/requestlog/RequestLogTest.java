package io.kafkarest.adapters.http.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.config.RequestLogConfig;
import io.kafkarest.adapters.http.fake.RawClient;
import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A line for each request, and an id in it that the caller gets, too. */
class RequestLogTest {

    private static final String LOGGER = "test.requests";
    private static final String TIME = "\\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000\\]";

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);
    private TestServer server;

    @AfterEach
    void stop() {
        logger.detachAndStopAllAppenders();
        server.close();
    }

    @Test
    void isInTheExtendedFormatOfNcsaWithLatencyTwoFieldsAndTheId() {
        start(false, true);

        HttpResponse<String> answer =
                server.get("/topics?x=1", "User-Agent: agent \"7\"", "Referer: http://r/?token=t&x=1");

        assertThat(nextLine())
                .matches("127\\.0\\.0\\.1 - - " + TIME
                        + " \"GET /topics\\?x=1 HTTP/1\\.1\" 200 11 \"http://r/\\?token=\\*\\*\\*&x=1\" "
                        + "\"agent \\\\\"7\\\\\"\" \\d+ - - " + idOf(answer));
    }

    @Test
    void endsWithTheLatencyIfAskedTo() {
        start(false, false);

        server.get("/topics", "User-Agent: a");

        assertThat(nextLine()).matches(".* 200 11 \"\" \"a\" \\d+");
    }

    @Test
    void namesTheCallerOnceHeIsProven() {
        start(false, true);
        server.proxy.password = Optional.of("secret");

        server.get("/topics", "Authorization: Basic YWxpY2U6c2VjcmV0"); // alice:secret
        server.get("/topics", "Authorization: Basic YWxpY2U6d3Jvbmc="); // alice:wrong

        assertThat(nextLine()).startsWith("127.0.0.1 - alice [").contains("\" 200 ");
        assertThat(nextLine()).startsWith("127.0.0.1 - - [").contains("\" 401 ");
    }

    @Test
    void namesTheCallerWhoMayNotUseTheProxy() {
        start(false, true);
        server.proxy.password = Optional.of("secret");
        server.proxy.banned = Set.of("alice");

        server.get("/topics", "Authorization: Basic YWxpY2U6c2VjcmV0"); // alice:secret

        assertThat(nextLine()).startsWith("127.0.0.1 - alice [").contains("\" 403 ");
    }

    @Test
    void letsNoNameOfACallerEndItsField() {
        start(false, true);
        server.proxy.password = Optional.of("secret");

        String credentials = Base64.getEncoder().encodeToString("a \"b\tc:secret".getBytes(StandardCharsets.UTF_8));
        server.get("/topics", "Authorization: Basic " + credentials);

        assertThat(nextLine()).startsWith("127.0.0.1 - a__b_c [");
    }

    @Test
    void tellsNoValuesThatMayBeCredentials() {
        start(false, true);

        server.get("/topics?access_token=abc&Password=def&x%74oken=ghi&timeout=5", "Authorization: Bearer jkl");

        assertThat(nextLine())
                .contains("\"GET /topics?access_token=***&Password=***&x%74oken=***&timeout=5 HTTP/1.1\"")
                .doesNotContain("jkl");
    }

    @Test
    void isAnObjectIfAskedTo() {
        start(true, true);

        HttpResponse<String> answer = server.send("POST /", "{}", "Content-Type: application/json", "User-Agent: a\"b");

        assertThat(nextLine())
                .matches("\\{\"time\":\"[^\"]+Z\",\"requestId\":\"" + idOf(answer)
                        + "\",\"client\":\"127\\.0\\.0\\.1\",\"method\":\"POST\",\"path\":\"/\",\"protocol\":\"HTTP/1\\.1\","
                        + "\"status\":200,\"bytesIn\":2,\"bytesOut\":2,\"millis\":\\d+,\"userAgent\":\"a\\\\\"b\"\\}");
    }

    @Test
    void idsAreTheCallersOwnIfTheyAreHarmless() {
        start(false, true);

        assertThat(idOf(server.get("/", "X-Request-Id: order-4711_a.b:c/d+e=@f")))
                .isEqualTo("order-4711_a.b:c/d+e=@f");
        assertThat(idOf(server.get("/", "X-Request-Id: a b"))).matches("[0-9a-f]{8}-[0-9a-f]+");
        assertThat(idOf(server.get("/", "X-Request-Id: \"><script>"))).matches("[0-9a-f]{8}-[0-9a-f]+");
        assertThat(idOf(server.get("/", "X-Request-Id: " + "a".repeat(129)))).matches("[0-9a-f]{8}-[0-9a-f]+");
        assertThat(idOf(server.get("/", "X-Request-Id: " + "a".repeat(128)))).hasSize(128);
    }

    @Test
    void everyAnswerHasAnIdOfItsOwn() {
        start(false, true);

        assertThat(List.of(
                        idOf(server.get("/topics")),
                        idOf(server.get("/nowhere")),
                        idOf(server.get("/topics/none")),
                        idOf(server.send("PATCH /topics", "")),
                        idOf(server.get("/a%2e%2e/b"))))
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnexpectedFailureIsLoggedWithTheIdOfItsRequest() {
        start(false, true);
        var failures = (Logger) LoggerFactory.getLogger("io.kafkarest.adapters.http.error.FailureAnswers");
        BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
        var appender = appenderTo(events);
        failures.addAppender(appender);

        HttpResponse<String> answer = server.get("/topics/broken", "X-Request-Id: mine");

        failures.detachAppender(appender);
        assertThat(answer.headers().firstValue("X-Error-Id")).contains("mine");
        assertThat(events)
                .anySatisfy(event -> assertThat(event.getKeyValuePairs())
                        .anySatisfy(
                                pair -> assertThat(pair.key + "=" + pair.value).isEqualTo("requestId=mine")));
    }

    @Test
    void hasALineForWhatTheContainerRefuses() throws Exception {
        start(false, true);

        try (RawClient client = RawClient.of(server)) {
            client.say("GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                    .hearAll();
        }

        assertThat(nextLine()).contains(" 400 ");
    }

    private void start(boolean isJson, boolean hasMoreFields) {
        server = TestServer.start(
                OperationsConfig.with(List.of(), new RequestLogConfig(true, LOGGER, isJson, hasMoreFields)));
        // Only now: a server that starts resets all loggers.
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(new AppenderBase<>() {
            {
                start();
            }

            @Override
            protected void append(ILoggingEvent event) {
                lines.add(event.getFormattedMessage());
            }
        });
    }

    private static AppenderBase<ILoggingEvent> appenderTo(BlockingQueue<ILoggingEvent> events) {
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                events.add(event);
            }
        };
        appender.start();
        return appender;
    }

    private String nextLine() {
        try {
            String line = lines.poll(10, TimeUnit.SECONDS);
            assertThat(line).as("a line within ten seconds").isNotNull();
            return line;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String idOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Request-Id").orElse("");
    }
}
