package io.kafkarest.app.wiring.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @Test
    void hidesWhateverKafkaTakesForAPassword() {
        Set<String> passwords = new TreeSet<>();
        Stream.of(ProducerConfig.configDef(), ConsumerConfig.configDef(), AdminClientConfig.configDef())
                .flatMap(each -> each.configKeys().values().stream())
                .filter(each -> each.type == ConfigDef.Type.PASSWORD)
                .forEach(each -> passwords.add("client." + each.name));

        assertThat(passwords)
                .contains("client.ssl.keystore.key", "client.sasl.jaas.config")
                .allSatisfy(key -> assertThat(Masking.shown(key, "planted")).isEqualTo("[hidden]"));
    }

    @Test
    void hidesEachPasswordOfTheProxysOwn() {
        List<String> passwords = KeyCatalogue.all().stream()
                .filter(SettingKey::isSecret)
                .map(SettingKey::name)
                .toList();

        assertThat(passwords)
                .contains("ssl.key.password", "schema.registry.basic.auth.user.info")
                .allSatisfy(key -> assertThat(Masking.shown(key, "planted")).isEqualTo("[hidden]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listener.name.external.ssl.keystore.password",
                "schema.registry.ssl.truststore.password",
                "schema.registry.request.header.X-Thing",
                "producer.my.plugin.api.key",
                "admin.sasl.oauthbearer.client.credentials.client.secret",
                "client.some.access.token",
                "otel.exporter.otlp.headers",
                "otel.exporter.otlp.traces.headers",
            })
    void hidesWhatIsCalledLikeAPassword(String key) {
        assertThat(Masking.shown(key, "planted")).isEqualTo("[hidden]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.acme.PlainLoginModule required username=\"u\" password=\"planted\";",
                "set X-Api-Key: planted",
                "-----BEGIN PRIVATE KEY-----\nplanted",
            })
    void hidesAValueWithAPasswordInIt(String value) {
        assertThat(Masking.shown("client.no.such", value)).isEqualTo("[hidden]");
        assertThat(Masking.shown("response.http.headers.config", value)).isEqualTo("[hidden]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://u:planted@host:1 | http://[hidden]@host:1",
                "http://u:pl@nt,e/d@host:1 | http://[hidden]@host:1",
                "http://a:1, https://u:planted@b:2/x ,http://c:3 | http://a:1, https://[hidden]@b:2/x ,http://c:3",
                "http://u:plan ted@b | http://[hidden]@b",
                "no url, planted in nothing | no url, planted in nothing",
            })
    void hidesTheUserInfoOfUrls(String text, String shown) {
        assertThat(Masking.withoutUserInfo(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "client.security.protocol, SASL_SSL",
        "schema.registry.basic.auth.credentials.source, USER_INFO",
        "csrf.prevention.token.endpoint, /csrf",
        "client.ssl.keystore.location, /etc/k.jks",
        "client.ssl.keystore.type, PKCS12",
        "listeners, http://a:1",
    })
    void showsWhatIsNoSecret(String key, String value) {
        assertThat(Masking.shown(key, value)).isEqualTo(value);
    }

    @Test
    void neverShowsAnUnknownKeysValue() {
        Settings settings = new Settings(java.util.Map.of("sasl.jaas.confg", "planted"));

        assertThat(new SettingsReport(settings).lines())
                .extracting(SettingLine::toString)
                .anyMatch(line -> line.startsWith("sasl.jaas.confg=[not shown]"))
                .noneMatch(line -> line.contains("planted"));
    }
}
