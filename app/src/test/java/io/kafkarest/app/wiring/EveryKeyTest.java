package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.kafkarest.app.wiring.settings.SettingLine;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.SettingsReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Starts with a file that has every key of the reference. */
class EveryKeyTest {

    private static final String PLANTED = "planted-secret";

    private final Logger log = (Logger) LoggerFactory.getLogger("io.kafkarest");
    private final ListAppender<ILoggingEvent> events = new ListAppender<>();

    @BeforeEach
    void listen() {
        events.start();
        log.addAppender(events);
        log.setLevel(Level.TRACE);
        log.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        log.detachAppender(events);
        log.setLevel(null);
        log.setAdditive(true);
    }

    @Test
    void startsAndTellsTheFateOfEachKey() throws Exception {
        Map<String, String> file = everyKey();

        int status;
        try (ProxyServer proxy = ProxyServer.start(file)) {
            HttpRequest request = HttpRequest.newBuilder(proxy.uri()).build();
            status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        }

        assertThat(status).isEqualTo(200);
        List<String> told = events.list.stream()
                .filter(event -> event.getLoggerName().equals(EffectiveConfiguration.LOGGER))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(file.keySet())
                .hasSizeGreaterThan(200)
                .allSatisfy(key -> assertThat(told)
                        .filteredOn(line -> line.startsWith(key + "="))
                        .singleElement()
                        .asString()
                        .contains("(memory)"));
    }

    @Test
    void logsNoSecret() throws IOException {
        Map<String, String> file = everyKey();

        ProxyServer.start(file).close();

        assertThat(file.values()).anyMatch(value -> value.contains(PLANTED));
        assertThat(events.list)
                .isNotEmpty()
                .noneMatch(event -> String.valueOf(event.getFormattedMessage()).contains(PLANTED))
                .noneMatch(event -> String.valueOf(event.getKeyValuePairs()).contains(PLANTED));
    }

    @Test
    void knowsEachKey() throws IOException {
        List<SettingLine> lines = new SettingsReport(new Settings(everyKey())).lines();

        assertThat(lines).noneMatch(line -> line.toString().contains("nobody knows"));
    }

    /** The file is made from the reference's documentation; a key that only the catalogue has is missing in the file. */
    @Test
    void hasEachKeyOfTheReferenceThatIsDocumentedHere() throws IOException {
        String file = everyKey().keySet().stream().collect(Collectors.joining("\n", "\n", "\n"));
        String page = Files.readString(Path.of(System.getProperty("basedir", "."), "..", "docs", "configuration.md"));

        List<String> documented = Pattern.compile("(?m)^\\| `([^`<]+)[^|]*` \\|(?!.*Not in the reference)")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .filter(key -> !key.startsWith("compat."))
                .toList();

        assertThat(documented).hasSizeGreaterThan(150).allMatch(key -> file.contains("\n" + key));
    }

    private static Map<String, String> everyKey() throws IOException {
        Properties properties = new Properties();
        try (InputStream file = EveryKeyTest.class.getResourceAsStream("/kafka-rest-every-key.properties")) {
            properties.load(file);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
