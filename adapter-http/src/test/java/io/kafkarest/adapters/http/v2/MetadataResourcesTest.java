package io.kafkarest.adapters.http.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.adapters.http.fake.TestServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetadataResourcesTest {

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /                               | 200 | {}
                    /brokers                        | 200 | {"brokers":[0,1]}
                    /topics                         | 200 | ["t1","t2"]
                    /topics/none                    | 404 | {"error_code":40403,"message":"This server does not host this topic-partition."}
                    /topics/denied                  | 403 | {"error_code":40301,"message":"Not authorized to access topics: [denied]"}
                    /topics/away                    | 500 | {"error_code":50003,"message":"Timed out waiting for a node assignment."}
                    /topics/t1/partitions           | 200 | [{"partition":0,"leader":-1,"replicas":[{"broker":2,"leader":false,"in_sync":false}]},{"partition":1,"leader":1,"replicas":[{"broker":1,"leader":true,"in_sync":true}]}]
                    /topics/none/partitions         | 404 | {"error_code":40403,"message":"This server does not host this topic-partition."}
                    /topics/t1/partitions/0         | 200 | {"partition":0,"leader":1,"replicas":[{"broker":1,"leader":true,"in_sync":true}]}
                    /topics/t1/partitions/-1        | 404 | {"error_code":40402,"message":"Partition not found."}
                    /topics/t1/partitions/abc       | 404 | {"error_code":404,"message":"HTTP 404 Not Found"}
                    /topics/none/partitions/0       | 404 | {"error_code":40403,"message":"This server does not host this topic-partition."}
                    /topics/t1/partitions/0/offsets | 200 | {"beginning_offset":100,"end_offset":1000}
                    /topics/t1/partitions/9/offsets | 404 | {"error_code":40402,"message":"Partition not found."}
                    /topics/t1/partitions/0/messages | 404 | {"error_code":404,"message":"HTTP 404 Not Found"}
                    """)
    void answersInTheWordsOfTheContract(String path, int status, String body) {
        HttpResponse<String> answer = server.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo(body);
    }

    @Test
    void showsSettingsWithSecretOnesAsNull() {
        assertThat(server.get("/topics/t1").body())
                .startsWith(
                        "{\"name\":\"t1\",\"configs\":{\"cleanup.policy\":\"delete\",\"secret\":null},\"partitions\":[{");
    }

    @ParameterizedTest
    @CsvSource({"/topics/a%2Fb,a/b", "/topics/a%25b,a%b", "/topics/%C3%A9,é", "/topics/a%5Cb,a\\b", "/topics/a%3Bb,a;b"
    })
    void takesAnyCharacterInTheNameOfATopic(String path, String name) {
        assertThat(server.get(path).body()).startsWith("{\"name\":\"" + name.replace("\\", "\\\\") + "\",");
    }

    @Test
    void tellsNothingOfWhatItDidNotExpect() {
        HttpResponse<String> answer = server.get("/topics/broken");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).isEqualTo("{\"error_code\":500,\"message\":\"Internal Server Error\"}");
        assertThat(answer.headers().firstValue("X-Error-Id")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1}  | 200
                    null     | 200
                    zz       | 400
                    {} x     | 400
                    []       | 400
                    """)
    void postsNothingToTheRoot(String body, int status) {
        assertThat(server.send("POST /", body, "Content-Type: application/vnd.kafka.v2+json")
                        .statusCode())
                .isEqualTo(status);
    }
}
