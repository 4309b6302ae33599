package io.kafkarest.acceptance.interop;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.acceptance.http.Answer;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Confluent's serializer, deserializer and registry client, in a process and on a class path of their own. */
@ExtendWith(SuiteExtension.class)
class ConfluentInteropIT {

    private static final long LIMIT_SECONDS = 90;

    private final Suite suite;

    ConfluentInteropIT(Suite suite) {
        this.suite = suite;
    }

    @Test
    void theirDeserializerReadsWhatTheProxyWrote() {
        String topic = suite.newTopic("interop", 1);
        String body = """
                {"key_schema":"\\"string\\"","value_schema":"{\\"type\\":\\"record\\",\\"name\\":\\"R\\",\\"fields\\":[\
                {\\"name\\":\\"n\\",\\"type\\":\\"long\\"},{\\"name\\":\\"u\\",\\"type\\":[\\"null\\",\\"string\\"]}]}",\
                "records":[{"key":"k","value":{"n":9007199254740993,"u":{"string":"é"}}},{"key":"l","value":{"u":null,"n":-1}}]}""";

        Answer written = post("/topics/" + topic, body);
        Answer bytes = post("/topics/" + topic + "/partitions/0", bytesBody());

        assertThat(written.status()).as("%s", written).isEqualTo(200);
        assertThat(bytes.status()).as("%s", bytes).isEqualTo(422);
        assertThat(run("read", topic))
                .contains("record k {\"n\": 9007199254740993, \"u\": \"é\"}", "record l {\"n\": -1, \"u\": null}");
    }

    @Test
    void theirDeserializerReadsBytesAtTheRoot() {
        String topic = suite.newTopic("interop-bytes", 1);

        Answer written = post("/topics/" + topic, bytesBody());

        assertThat(written.status()).as("%s", written).isEqualTo(200);
        assertThat(run("read", topic)).contains("record null ff01");
    }

    @Test
    void theProxyReadsWhatTheirSerializerWrote() {
        String topic = suite.newTopic("interop-theirs", 1);
        List.of("-key", "-value")
                .forEach(side ->
                        suite.registry().send("PUT", "/config/" + topic + side, "{\"compatibility\":\"NONE\"}"));
        assertThat(run("write", topic)).contains("written");

        ProxyClient client = suite.client();
        String group = suite.uniqueName("g");
        client.createInstance(
                group, "\"name\":\"c\",\"format\":\"avro\",\"auto.offset.reset\":\"earliest\",\"fetch.min.bytes\":1");
        String path = ProxyClient.path(group, "c");
        client.assign(path, topic, 0);
        StringBuilder read = new StringBuilder();
        Await.until("three records are there", Duration.ofSeconds(20), () -> {
            Answer answer = HttpCall.of("GET", path + "/records")
                    .with("Accept", MediaTypes.expand("AVRO"))
                    .answerFrom(suite.proxy().port());
            read.append(answer.body());
            return read.toString().contains("\"offset\":2");
        });

        assertThat(read.toString())
                .contains(
                        "\"key\":\"key\",\"value\":{\"name\":\"Ada é\",\"age\":{\"long\":9007199254740993},"
                                + "\"photo\":\"\\u0000ÿ\",\"tags\":{\"x\":0.5}}",
                        "\"key\":5,\"value\":null",
                        "\"key\":null,\"value\":\"\\u0001\\u0002\"");
    }

    @Test
    void theirRegistryClientWorksWithTheEmbeddedRegistry() {
        assertThat(run("registry", suite.uniqueName("interop-subject")))
                .containsExactly(
                        "same id true",
                        "version 1",
                        "latest 1",
                        "by id true",
                        "subject listed true",
                        "compatible false",
                        "level NONE NONE",
                        "compatible true",
                        "refused 409 409",
                        "versions [1]",
                        "deleted [1]",
                        "gone 404 40401");
    }

    private static String bytesBody() {
        return "{\"value_schema\":\"\\\"bytes\\\"\",\"records\":[{\"value\":\"\\u00ff\\u0001\"}]}";
    }

    private Answer post(String path, String body) {
        return HttpCall.of("POST", path)
                .with("Content-Type", MediaTypes.expand("AVRO"))
                .withBody(body)
                .answerFrom(suite.proxy().port());
    }

    /** What the program printed, without what its libraries log. */
    private List<String> run(String command, String topic) {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("acceptance.interop", "target/interop") + "/*",
                        "src/test/interop/ConfluentAvro.java",
                        command,
                        suite.cluster().bootstrapServers(),
                        suite.registry().url(),
                        topic)
                .redirectError(Path.of("target", "interop-" + command + ".log").toFile());
        program.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        try {
            Process process = program.start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as("%s: see target/interop-%s.log\n%s", command, command, output)
                    .isZero();
            return output.lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
