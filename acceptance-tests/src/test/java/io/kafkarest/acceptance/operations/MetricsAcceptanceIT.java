package io.kafkarest.acceptance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kafkarest.acceptance.http.HttpCall;
import io.kafkarest.acceptance.http.MediaTypes;
import io.kafkarest.acceptance.http.ProxyClient;
import io.kafkarest.acceptance.suite.Await;
import io.kafkarest.acceptance.suite.Suite;
import io.kafkarest.acceptance.suite.SuiteExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What Prometheus gets of a proxy that has worked. */
@ExtendWith(SuiteExtension.class)
class MetricsAcceptanceIT {

    private static final int NAMES = Integer.getInteger("metrics.names", 500);
    private static final Path ROOT = Path.of(System.getProperty("acceptance.root", ".."));
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `((?:kafka|jvm|process)_[a-z_0-9]+)` \\|");
    private static final Pattern IN_DASHBOARD = Pattern.compile("\\b((?:kafka|jvm|process)_[a-z_0-9]+)\\b");

    private final Suite suite;
    private final ProxyClient proxy;

    MetricsAcceptanceIT(Suite suite) {
        this.suite = suite;
        this.proxy = suite.proxy(Map.of("id", "metrics")).client();
    }

    @BeforeEach
    void work() {
        String topic = suite.newTopic("metrics", 1);
        String group = suite.uniqueName("metrics");
        proxy.produce(topic, MediaTypes.JSON, "{\"records\":[{\"value\":1},{\"value\":2}]}");
        proxy.produce(suite.uniqueName("unknown"), MediaTypes.JSON, "{\"records\":[{\"value\":1}]}");
        proxy.createInstance(group, "c", "json");
        String instance = ProxyClient.path(group, "c");
        proxy.subscribe(instance, topic);
        Await.untilPasses(
                Duration.ofSeconds(20),
                () -> assertThat(proxy.read(instance, MediaTypes.JSON, "timeout=1000")
                                .body())
                        .contains("\"value\":"));
        proxy.commit(instance, topic, 0, 1);
        proxy.get("/nowhere");
    }

    @Test
    void haveThePromisedFormatAndEveryNameThatIsDocumented() throws IOException {
        PrometheusText metrics = scrape();

        assertThat(metrics.problems()).isEmpty();
        assertThat(metrics.names())
                .containsAll(found(DOCUMENTED, Files.readString(ROOT.resolve("docs/operations.md"))))
                .hasSizeGreaterThan(50);
        assertThat(metrics.samples())
                .hasEntrySatisfying("kafka_rest_records_produced_total{result=\"stored\"}", atLeast(2))
                .hasEntrySatisfying("kafka_rest_records_produced_total{result=\"retriable_kafka_failure\"}", atLeast(1))
                .hasEntrySatisfying("kafka_rest_records_consumed_total{result=\"delivered\"}", atLeast(2))
                .hasEntrySatisfying("kafka_rest_consumer_instances", atLeast(1))
                .hasEntrySatisfying("kafka_producer_record_send_total", atLeast(2))
                .hasEntrySatisfying("kafka_consumer_records_consumed_total", atLeast(2));
    }

    @Test
    void areThoseThatTheDashboardAsksFor() throws IOException {
        Set<String> names = scrape().names();
        JsonNode dashboard = new ObjectMapper()
                .readTree(
                        ROOT.resolve("packaging/grafana/kafka-rest-proxy.json").toFile());
        Set<String> asked = new TreeSet<>();
        dashboard.findValues("expr").forEach(each -> asked.addAll(found(IN_DASHBOARD, each.asText())));

        assertThat(asked).hasSizeGreaterThan(15);
        assertThat(names).containsAll(asked);
    }

    @Test
    void haveNoMoreSeriesForManyTopicsAndPaths() {
        askForNames(0, 20);
        int few = scrape().samples().size();

        askForNames(20, NAMES);

        assertThat(scrape().samples()).hasSize(few);
    }

    @Test
    void pleasePromtool() throws Exception {
        Process process;
        try {
            process = new ProcessBuilder("promtool", "check", "metrics")
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "promtool is not installed (Debian: prometheus)");
            return;
        }
        process.getOutputStream().write(proxy.get("/metrics").body().getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        // 3 is advice about names, and those are Kafka's.
        assertThat(process.exitValue()).as(said).isIn(0, 3);
        assertThat(said).doesNotContain("error while linting");
    }

    private void askForNames(int from, int to) {
        for (int i = from; i < to; i++) {
            proxy.get("/no/such/path-" + i);
            proxy.get("/consumers/group-" + i + "/instances/x/records");
            proxy.produce(
                    "topic name is invalid! ".replace(" ", "%20") + i,
                    MediaTypes.JSON,
                    "{\"records\":[{\"value\":1}]}");
            HttpCall.of("GET", "/topics").with("X-Request-Id", "id-" + i).answerFrom(proxy.port());
        }
    }

    private PrometheusText scrape() {
        // A request is counted when its answer was written, which the caller may see a moment before.
        proxy.get("/metrics");
        return PrometheusText.parse(proxy.get("/metrics").body());
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static java.util.function.Consumer<Double> atLeast(double least) {
        return value -> assertThat(value).isGreaterThanOrEqualTo(least);
    }
}
