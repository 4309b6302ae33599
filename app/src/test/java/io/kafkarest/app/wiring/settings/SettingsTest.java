package io.kafkarest.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Map<String, String> LEAST = Map.of("bootstrap.servers", "localhost:9092");

    @Test
    void hasAValueForEachKeyThatIsAbsent() {
        Settings settings = new Settings(LEAST);

        assertThat(settings.problems()).isEmpty();
        assertThat(settings.get(ListenerKeys.LISTENERS)).containsExactly(new ListenerAddress("http", "0.0.0.0", 8082));
        assertThat(settings.get(ConsumerKeys.REQUEST_TIMEOUT)).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.get(ConsumerKeys.FETCH_MIN_BYTES)).isEqualTo(1);
    }

    @Test
    void trimsTheElementsOfLists() {
        Settings settings = new Settings(Map.of("listeners", " http://a:1 , http://b:2 ", "bootstrap.servers", "k:1"));

        assertThat(settings.get(ListenerKeys.LISTENERS))
                .containsExactly(new ListenerAddress("http", "a", 1), new ListenerAddress("http", "b", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "consumer.threads, 0",
        "consumer.threads, many",
        "consumer.request.timeout.ms, 1s",
        "fetch.min.bytes, -2",
        "fetch.min.bytes, 10000001",
        "listeners, nonsense",
        "listeners, http://no-port",
        "listeners, ftp://h:1",
        "listeners, http://h:65536",
        "listeners, https://h:1/path",
        "listener.protocol.map, A:ftp",
        "idle.timeout.ms, -1",
        "network.forwarded.trusted.addresses, everybody",
        "access.control.allow.origin, good",
        "access.control.allow.methods, GET POST",
        "response.http.headers.config, put X: y",
        "rate.limit.backend, magic",
        "rate.limit.permits.per.sec, 0",
        "rate.limit.costs, api.v2.topics.*=-1",
        "rate.limit.costs, topics=1",
        "dos.filter.delay.ms, -2",
        "dos.filter.ip.whitelist, localhost",
        "api.endpoints.allowlist, topics",
        "api.endpoints.blocklist, api.v2.*.get",
        "ssl.client.authentication, MAYBE",
        "compression.enable, maybe",
        "csrf.prevention.token.endpoint, csrf",
        "metrics.num.samples, 0",
        "percentile.max.latency.ms, NaN",
        "network.traffic.rate.limit.backend, magic",
        "authentication.method, MAGIC",
    })
    void namesTheKeyOfABadValue(String key, String value) {
        Settings settings = new Settings(Map.of("bootstrap.servers", "k:1", key, value));

        assertThat(settings.problems()).singleElement().asString().startsWith(key + ":");
    }

    @Test
    void namesEveryProblem() {
        Settings settings = new Settings(Map.of("idle.timeout.ms", "x", "port", "70000"));

        assertThat(settings.problems())
                .hasSize(3)
                .anyMatch(each -> each.startsWith("idle.timeout.ms"))
                .anyMatch(each -> each.startsWith("port"))
                .contains("bootstrap.servers needs to be configured");
    }

    @Test
    void takesBrokersFromTheClientPrefix() {
        assertThat(new Settings(Map.of("client.bootstrap.servers", "k:1")).problems())
                .isEmpty();
    }

    @Test
    void namesKeysThatNobodyKnows() {
        Settings settings = new Settings(Map.of("bootstrap.servers", "k:1", "producer.acks", "1", "listener", "x"));

        assertThat(new SettingsReport(settings).lines())
                .filteredOn(line -> line.fate() instanceof Fate.Unknown)
                .extracting(SettingLine::key)
                .isEqualTo(List.of("listener"));
    }

    @Test
    void lastPrefixWinsForEachClient() {
        ClientSettings clients = new ClientSettings(new Settings(Map.of(
                "bootstrap.servers", "PLAINTEXT://k:1,SSL://l:2",
                "client.security.protocol", "SSL",
                "client.retries", "1",
                "producer.retries", "2",
                "admin.bootstrap.servers", "a:3")));

        assertThat(clients.producer())
                .containsOnly(
                        Map.entry("bootstrap.servers", "k:1,l:2"),
                        Map.entry("security.protocol", "SSL"),
                        Map.entry("retries", "2"));
        assertThat(clients.admin()).containsEntry("bootstrap.servers", "a:3").containsEntry("retries", "1");
    }

    @Test
    void handsWhatIsSaidOfMetricsToEachClient() {
        ClientSettings clients = new ClientSettings(new Settings(Map.of(
                "bootstrap.servers", "k:1",
                "metric.reporters", "a.B, c.D",
                "metrics.num.samples", "3",
                "metrics.context.zone", "west",
                "client.metrics.num.samples", "4",
                "admin.metric.reporters", "e.F")));

        String jmx = "org.apache.kafka.common.metrics.JmxReporter,";
        assertThat(clients.producer())
                .containsEntry("metric.reporters", jmx + "a.B,c.D")
                .containsEntry("metrics.num.samples", "4")
                .containsEntry("metrics.context.zone", "west")
                .doesNotContainKey("metrics.sample.window.ms");
        assertThat(clients.consumer()).containsEntry("metric.reporters", "a.B,c.D");
        assertThat(clients.admin()).containsEntry("metric.reporters", "e.F");
        assertThat(clients.schemaRegistry().keySet()).noneMatch(key -> key.startsWith("metric"));
    }

    @Test
    void keepsTheProxysOwnKeysFromTheConsumers() {
        ClientSettings clients = new ClientSettings(new Settings(
                Map.of("bootstrap.servers", "k:1", "consumer.threads", "7", "consumer.max.poll.records", "9")));

        assertThat(clients.consumer()).containsEntry("max.poll.records", "9").doesNotContainKey("threads");
    }
}
