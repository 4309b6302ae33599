package io.kafkarest.adapters.auth.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JaasLoginTest {

    private static final String PROPERTY = "java.security.auth.login.config";

    @TempDir
    private Path directory;

    private String before;

    @BeforeEach
    void rememberProperty() {
        before = System.getProperty(PROPERTY, "");
    }

    @AfterEach
    void restoreProperty() {
        if (before.isEmpty()) {
            System.clearProperty(PROPERTY);
        } else {
            System.setProperty(PROPERTY, before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.eclipse.jetty.security.jaas.spi.PropertyFileLoginModule",
                "org.eclipse.jetty.jaas.spi.PropertyFileLoginModule"
            })
    void findsTheFileByTheNameOfTheRealm(String module) throws IOException {
        write("""
                // what installations have
                KafkaClient { org.apache.kafka.common.security.plain.PlainLoginModule required username="u" password="p"; };
                KafkaRest {
                  %s required
                  debug="true"
                  file="/etc/kafka-rest/password.properties";
                };
                """.formatted(module));

        assertThat(JaasLogin.passwordFile("KafkaRest")).isEqualTo(Path.of("/etc/kafka-rest/password.properties"));
    }

    @Test
    void expandsSystemPropertiesAsTheJdkDoes() throws IOException {
        write("KafkaRest { org.eclipse.jetty.jaas.spi.PropertyFileLoginModule required file=\"${user.home}/p\"; };");

        assertThat(JaasLogin.passwordFile("KafkaRest")).isEqualTo(Path.of(System.getProperty("user.home"), "p"));
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        write("Other { org.eclipse.jetty.jaas.spi.PropertyFileLoginModule required file=\"/p\"; };");
        assertRefused("authentication.users.file", "section 'KafkaRest'");

        write("KafkaRest { org.eclipse.jetty.jaas.spi.PropertyFileLoginModule required debug=\"true\"; };");
        assertRefused("has no file");

        System.setProperty(PROPERTY, directory.resolve("missing.conf").toString());
        assertRefused("authentication.users.file");
    }

    @Test
    void refusesModulesThatItDoesNotKnowWithoutLoadingThem() throws IOException {
        write("KafkaRest { com.sun.security.auth.module.JndiLoginModule required file=\"/p\"; };");
        assertRefused("PropertyFileLoginModule");

        write(
                "KafkaRest { org.eclipse.jetty.jaas.spi.PropertyFileLoginModule sufficient file=\"/p\"; no.such.Module required; };");
        assertRefused("PropertyFileLoginModule");
    }

    @Test
    void doesNotRepeatWhatTheFileSays() throws IOException {
        write("KafkaRest { broken password=\"hidden\" ");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> JaasLogin.passwordFile("KafkaRest"))
                .withMessageNotContaining("hidden");
    }

    private static void assertRefused(String... reasons) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JaasLogin.passwordFile("KafkaRest"))
                .satisfies(failure -> assertThat(failure.getMessage()).contains(reasons));
    }

    private void write(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("jaas.conf"), text);
        System.setProperty(PROPERTY, file.toString());
    }
}
