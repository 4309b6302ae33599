package io.kafkarest.adapters.http.management;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.kafkarest.adapters.http.config.OperationsConfig;
import io.kafkarest.adapters.http.config.RequestLogConfig;
import io.kafkarest.adapters.http.fake.TestServer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** A port for operators alone. */
class ManagementListenerTest {

    private static final String LOGGER = "test.management";

    private final TestServer server =
            TestServer.start(OperationsConfig.with(List.of(URI.create("http://127.0.0.1:0")), RequestLogConfig.OFF));
    private final Logger logger = (Logger) LoggerFactory.getLogger(LOGGER);

    @AfterEach
    void stop() {
        logger.setLevel(null);
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/livez, '{\"live\":true}'",
        "/healthy, '{\"live\":true}'",
        "/readyz, '{\"ready\":true}'",
        "/ready, '{\"ready\":true}'",
        "/status/ready, '{\"ready\":true}'",
        "/readyz?verbose, '{\"ready\":true,\"parts\":{\"kafka\":true,\"schema-registry\":true}}'",
        "/readyz?verbose=false, '{\"ready\":true}'"
    })
    void answersProbes(String path, String body) {
        HttpResponse<String> answer = ask("GET " + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void isNotReadyWhenTheProxyIsNot() {
        server.proxy.isReady = false;

        assertThat(ask("GET /readyz").statusCode()).isEqualTo(503);
        assertThat(ask("GET /livez").statusCode()).isEqualTo(200);
    }

    @Test
    void asksForNoCredentials() {
        server.proxy.password = Optional.of("secret");

        assertThat(ask("GET /metrics").statusCode()).isEqualTo(200);
        assertThat(server.get("/metrics").statusCode()).isEqualTo(401);
    }

    @Test
    void isNoTraffic() {
        ask("GET /livez");

        assertThat(ask("GET /metrics").body()).doesNotContain("kafka_rest_http_requests_total{");
    }

    @Test
    void changesLevelsOfLoggers() {
        logger.setLevel(Level.INFO);

        HttpResponse<String> answer = ask("PUT /loggers/" + LOGGER + "?level=debug");

        assertThat(answer.body()).isEqualTo("{\"test.management\":\"DEBUG\"}");
        assertThat(logger.getLevel()).isEqualTo(Level.DEBUG);
        assertThat(ask("GET /loggers").body()).contains("\"test.management\":\"DEBUG\"");
    }

    @Test
    void givesLevelsBack() {
        logger.setLevel(Level.TRACE);

        ask("PUT /loggers/" + LOGGER + "?level=inherited");

        assertThat(logger.getLevel()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?level=loud", "?level=", "", "?depth=1"})
    void refusesWhatIsNoLevel(String query) {
        logger.setLevel(Level.INFO);

        assertThat(ask("PUT /loggers/" + LOGGER + query).statusCode()).isEqualTo(400);
        assertThat(logger.getLevel()).isEqualTo(Level.INFO);
    }

    @ParameterizedTest
    @CsvSource({"GET /topics, 404", "GET /, 404", "POST /topics/t1, 405", "POST /loggers, 405", "DELETE /loggers/a, 405"
    })
    void servesNothingElse(String request, int status) {
        HttpResponse<String> answer = ask(request);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"error_code\":" + status);
    }

    @Test
    void leavesNothingOfItToOtherListeners() {
        assertThat(server.get("/loggers").statusCode()).isEqualTo(404);
        assertThat(server.send("PUT /loggers/" + LOGGER + "?level=debug", "").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> ask(String methodAndPath) {
        return TestServer.send(server.managementPort(), methodAndPath, "");
    }
}
