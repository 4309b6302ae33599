package io.kafkarest.adapters.http.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.config.BodyConfig;
import io.kafkarest.adapters.http.fake.RawClient;
import io.kafkarest.adapters.http.fake.TestServer;
import io.kafkarest.ports.testkit.Await;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies have to share what memory there is for them. */
class BodyMemoryTest {

    private static final int MOST_OF_ALL = 200_000;
    private static final String LARGE = "{\"records\":[{\"value\":\"" + "a".repeat(120_000) + "\"}]}";

    private final TestServer server = TestServer.start(new BodyConfig(1_000_000, MOST_OF_ALL));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isNotThereForABodyThatOthersLeaveNoRoomFor() throws Exception {
        try (RawClient slow = slowWithRoom()) {
            HttpResponse<String> refused = server.send("POST /topics/t1", LARGE);

            assertThat(refused.body()).isEqualTo("{\"error_code\":429,\"message\":\"HTTP 429 Too Many Requests\"}");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(server.send("POST /topics/t1", "{\"records\":[{\"value\":\"YQ==\"}]}")
                            .statusCode())
                    .isEqualTo(200);
            slow.say(LARGE.substring(100_000));
            assertThat(slow.hearUntil("value_schema_id\":null}")).startsWith("HTTP/1.1 200");
        }
        Await.until("his room is free again", () -> statusOfLarge() == 200);
    }

    @Test
    void isFreeAgainWhenTheSenderGoes() throws Exception {
        slowWithRoom().close();

        Await.until("his room is free again", () -> statusOfLarge() == 200);
    }

    @Test
    void isNeverThereForABodyThatIsLargerThanAllOfIt() throws Exception {
        assertThat(server.send("POST /topics/t1", " ".repeat(MOST_OF_ALL + 1)).statusCode())
                .isEqualTo(413);
        assertThat(statusOfLarge()).isEqualTo(200);
    }

    /** Somebody who sends most of a large body and then takes his time. Whoever looks for his room may get it before him. */
    private RawClient slowWithRoom() throws Exception {
        RawClient slow = begun();
        while (statusOfLarge() != 429) {
            slow.close();
            Await.until("nobody has room", () -> statusOfLarge() == 200);
            slow = begun();
        }
        return slow;
    }

    private RawClient begun() throws Exception {
        return RawClient.of(server)
                .say("POST /topics/t1 HTTP/1.1\r\nHost: x\r\nContent-Type: application/vnd.kafka.json.v2+json\r\n"
                        + "Content-Length: " + LARGE.length() + "\r\n\r\n" + LARGE.substring(0, 100_000));
    }

    private int statusOfLarge() {
        return server.send("POST /topics/t1", LARGE).statusCode();
    }
}
