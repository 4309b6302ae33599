package io.kafkarest.adapters.http.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kafkarest.adapters.http.config.ExemptionConfig;
import io.kafkarest.adapters.http.fake.TestServer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptionsTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start(new ExemptionConfig(List.of("/brokers", "/topics/*"), true));
        server.proxy.password = Optional.of("secret");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/brokers", "/brokers/", "/brokers?x=y", "/topics", "/topics/t1/partitions", "/livez/../brokers"
            })
    void needNoCredentials(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nowhere",
                "/brokers/x",
                "/brokersx",
                "/topicsx",
                "/%62rokers",
                "/brokers;x=y",
                "/topics/../consumers/g/instances/c/subscription",
                "/topics/./../consumers/g/instances/c/subscription",
                "/x/topics/t1"
            })
    void areNoOthers(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//brokers",
                "/topics/%2e%2e/consumers/g/instances/c/subscription",
                "/topics/..;x/consumers/g/instances/c/subscription"
            })
    void areNotReachedAroundTheContainersEyes(String path) {
        assertThat(server.get(path).statusCode()).isIn(400, 401, 404);
        assertThat(server.proxy.asked).doesNotContain("subscription of g/c");
    }

    @Test
    void takeWrongCredentialsForNone() {
        assertThat(server.get("/brokers", "Authorization: Bearer x").statusCode())
                .isEqualTo(200);
        assertThat(server.proxy.asked).contains("brokers by anonymous");
    }

    @Test
    void holdForOptionsWhereBrowsersAreServed() {
        assertThat(server.send("OPTIONS /consumers/g", "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"brokers", "*", "*.html", "/a/*/b", "/a*", ""})
    void areWrittenAsPathsOnly(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExemptionConfig(List.of(path), false))
                .withMessageContaining("'" + path + "'");
    }
}
