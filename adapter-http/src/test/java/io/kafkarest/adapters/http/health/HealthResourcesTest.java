package io.kafkarest.adapters.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthResourcesTest {

    @Test
    void aProxyWithoutBrokersLivesButIsNotReady() {
        try (TestServer server = TestServer.start()) {
            server.proxy.isReady = false;

            HttpResponse<String> ready = server.get("/readyz?verbose");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body())
                    .isEqualTo("{\"ready\":false,\"parts\":{\"kafka\":false,\"schema-registry\":true}}");
            assertThat(server.get("/livez").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void tellsDetailsOnlyToThoseWhoAsk() {
        try (TestServer server = TestServer.start()) {
            assertThat(server.get("/ready").body()).isEqualTo("{\"ready\":true}");
        }
    }
}
