package io.kafkarest.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Which value wins, for any settings in any places. */
class PrecedencePropertiesTest {

    private static final List<String> NAMES = List.of(
            "bootstrap.servers",
            "retries",
            "security.protocol",
            "sasl.jaas.config",
            "ssl.truststore.location",
            "group.id",
            "request.timeout.ms",
            "threads",
            "timeout.ms",
            "basic.auth.user.info",
            "max.retries",
            "auto.register.schemas",
            "schema.registry.url",
            "schema.registry.ssl.truststore.location",
            "request.header.x",
            "no.such");
    private static final Set<String> OWN =
            Set.of("consumer.request.timeout.ms", "consumer.threads", "producer.threads", "client.timeout.ms");
    private static final Set<String> KNOWN_TO_REGISTRY = Set.of(
            "sasl.jaas.config",
            "basic.auth.user.info",
            "max.retries",
            "schema.registry.url",
            "schema.registry.ssl.truststore.location",
            "request.header.x");

    /** Texts by key: any of the names behind any of the prefixes, each text telling where it stood. */
    @Provide
    Arbitrary<Map<String, String>> files() {
        Arbitrary<String> prefixes =
                Arbitraries.of("", "client.", "producer.", "consumer.", "admin.", "schema.registry.");
        return Combinators.combine(prefixes, Arbitraries.of(NAMES))
                .as(String::concat)
                .set()
                .ofMaxSize(30)
                .map(keys -> {
                    Map<String, String> texts = new TreeMap<>();
                    keys.forEach(key -> texts.put(key, "of " + key));
                    return texts;
                });
    }

    @Property
    void eachClientTakesTheLastOfItsSources(@ForAll("files") Map<String, String> file) {
        ClientSettings clients = new ClientSettings(new Settings(file));

        assertThat(clients.producer()).isEqualTo(expected(file, "producer."));
        assertThat(clients.consumer()).isEqualTo(expected(file, "consumer."));
        assertThat(clients.admin()).isEqualTo(expected(file, "admin."));
    }

    @Property
    void theRegistryTakesTheLastOfItsSources(@ForAll("files") Map<String, String> file) {
        Map<String, String> union = new TreeMap<>();
        union.put("schema.registry.url", file.getOrDefault("schema.registry.url", "http://localhost:8081"));
        KNOWN_TO_REGISTRY.forEach(name -> {
            for (String prefix : List.of("schema.registry.", "client.", "producer.", "consumer.")) {
                if (file.containsKey(prefix + name)) {
                    union.put(name, "of " + prefix + name);
                }
            }
        });
        String tls = "schema.registry.ssl.truststore.location";
        boolean isOverruled = List.of("client.", "producer.", "consumer.").stream()
                .anyMatch(prefix -> file.containsKey(prefix + tls));
        if (file.containsKey(tls) && !isOverruled) {
            union.put(tls, "of " + tls);
        }
        union.put("auto.register.schemas", "false");
        union.put("use.latest.version", "false");

        assertThat(new ClientSettings(new Settings(file)).schemaRegistry()).isEqualTo(union);
    }

    @Property
    void theEnvironmentWinsOverTheFile(
            @ForAll("files") Map<String, String> file, @ForAll("files") Map<String, String> environment) {
        Map<String, String> overlaid = new TreeMap<>(environment);
        overlaid.replaceAll((key, text) -> "environment's " + text);

        Settings settings =
                new Settings(SettingLayer.of(file, "file f").under(SettingLayer.of(overlaid, "environment")));

        List<String> keys = new ArrayList<>(file.keySet());
        keys.addAll(environment.keySet());
        assertThat(keys)
                .allSatisfy(key -> assertThat(settings.find(key))
                        .contains(
                                overlaid.containsKey(key)
                                        ? new GivenSetting(overlaid.get(key), "environment")
                                        : new GivenSetting(file.get(key), "file f")));
        assertThat(settings.givenKeys()).hasSameElementsAs(keys);
    }

    /** Whatever is given has a line, and the line tells the truth about who gets the value. */
    @Property
    void noKeyGoesWithoutAWord(@ForAll("files") Map<String, String> file) {
        Settings settings = new Settings(file);
        ClientSettings clients = new ClientSettings(settings);

        List<SettingLine> lines = new SettingsReport(settings).lines();

        assertThat(lines).extracting(SettingLine::key).doesNotHaveDuplicates().containsAll(file.keySet());
        assertThat(lines)
                .filteredOn(line -> line.fate() instanceof Fate.HandedOn)
                .allSatisfy(line -> {
                    String told = line.fate().told();
                    String value = "of " + line.key();
                    assertThat(told.contains("producers"))
                            .isEqualTo(clients.producer().containsValue(value));
                    assertThat(told.contains("admin")).isEqualTo(clients.admin().containsValue(value));
                    if (!line.key().endsWith("group.id") && !line.key().endsWith("request.timeout.ms")) {
                        assertThat(told.contains("consumers"))
                                .isEqualTo(clients.consumer().containsValue(value));
                    }
                });
    }

    private static Map<String, String> expected(Map<String, String> file, String ownPrefix) {
        Map<String, String> expected = new TreeMap<>();
        expected.put("bootstrap.servers", file.getOrDefault("bootstrap.servers", ""));
        for (String prefix : List.of("client.", ownPrefix)) {
            for (String name : NAMES) {
                if (file.containsKey(prefix + name) && !OWN.contains(prefix + name)) {
                    expected.put(name, "of " + prefix + name);
                }
            }
        }
        return expected;
    }
}
