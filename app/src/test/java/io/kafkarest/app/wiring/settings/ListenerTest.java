package io.kafkarest.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListenerTest {

    @Test
    void speaksTheProtocolThatItsNameStandsFor() {
        Settings settings = settings(Map.of(
                "listeners", "http://h:1,INTERNAL_1://[::1]:2,https://h:3",
                "listener.protocol.map", "internal_1:https,UNUSED:http",
                "ssl.keystore.location", "k"));

        assertThat(settings.problems()).isEmpty();
        assertThat(Listener.all(settings))
                .extracting(Listener::uri)
                .containsExactly(URI.create("http://h:1"), URI.create("https://[::1]:2"), URI.create("https://h:3"));
    }

    @Test
    void hasSettingsOfItsOwn() {
        Settings settings = settings(Map.of(
                "listeners", "http://h:1,A://h:2,https://h:3",
                "listener.protocol.map", "A:https",
                "listener.name.a.ssl.keystore.location", "of a",
                "listener.name.A.idle.timeout.ms", "7",
                "listener.name.https.ssl.keystore.location", "of https",
                "ssl.keystore.password", "of all"));

        assertThat(settings.problems()).isEmpty();
        assertThat(new SettingsReport(settings).lines()).noneMatch(SettingLine::isWarning);
        List<Settings> own =
                Listener.all(settings).stream().map(Listener::settings).toList();
        assertThat(own).extracting(each -> each.get(TlsKeys.KEYSTORE_LOCATION)).containsExactly("", "of a", "of https");
        assertThat(own)
                .extracting(each -> each.get(ListenerKeys.IDLE_TIMEOUT).toMillis())
                .containsExactly(30_000L, 7L, 30_000L);
        assertThat(own)
                .extracting(each -> each.get(TlsKeys.KEYSTORE_PASSWORD).reveal())
                .containsOnly("of all");
    }

    @Test
    void isWhereTheDeprecatedKeySaysIfThereIsNoOther() {
        assertThat(Listener.all(settings(Map.of("port", "99"))))
                .extracting(Listener::uri)
                .containsExactly(URI.create("http://0.0.0.0:99"));
        assertThat(Listener.all(settings(Map.of("port", "99", "listeners", "http://h:1"))))
                .extracting(Listener::uri)
                .containsExactly(URI.create("http://h:1"));
    }

    @Test
    void listensToTheDeprecatedKeyOnlyIfTheOtherIsAbsent() {
        Map<String, String> both = Map.of("ssl.client.auth", "true", "ssl.client.authentication", "REQUESTED");

        assertThat(TlsKeys.requiresCertificate(settings(Map.of("ssl.client.auth", "true"))))
                .isTrue();
        assertThat(TlsKeys.requiresCertificate(settings(both))).isFalse();
        assertThat(TlsKeys.asksForCertificate(settings(both))).isTrue();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("listeners:", Map.of("listeners", "A://h:1")),
                Arguments.of("listeners:", Map.of("listeners", "A://h:1,a://h:2", "listener.protocol.map", "A:http")),
                Arguments.of("ssl.keystore.location:", Map.of("listeners", "https://h:1")),
                Arguments.of(
                        "ssl.truststore.location:",
                        Map.of(
                                "listeners", "https://h:1",
                                "ssl.keystore.location", "k",
                                "ssl.client.authentication", "REQUIRED")),
                Arguments.of("listener.name.b.ssl.protocol:", Map.of("listener.name.b.ssl.protocol", "TLS")),
                Arguments.of("listener.name.http.id:", Map.of("listener.name.http.id", "x")),
                Arguments.of(
                        "listener.name.http.idle.timeout.ms:", Map.of("listener.name.http.idle.timeout.ms", "soon")));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void namesTheKeyOfAMistake(String key, Map<String, String> mistake) {
        assertThat(settings(mistake).problems()).singleElement().asString().startsWith(key);
    }

    private static Settings settings(Map<String, String> some) {
        Map<String, String> texts = new TreeMap<>(some);
        texts.put("bootstrap.servers", "k:1");
        return new Settings(texts);
    }
}
