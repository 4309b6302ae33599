package io.kafkarest.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KafkaClientHardeningTest {

    private static final String PROVIDERS = "org.apache.kafka.automatic.config.providers";
    private static final String MODULES = "org.apache.kafka.disallowed.login.modules";

    @BeforeEach
    @AfterEach
    void clear() {
        System.clearProperty(PROVIDERS);
        System.clearProperty(MODULES);
    }

    @Test
    void forbidsConfigProvidersAndRemoteLogins() {
        KafkaClientHardening.apply();

        assertThat(System.getProperty(PROVIDERS)).isEqualTo("none");
        assertThat(System.getProperty(MODULES)).contains("JndiLoginModule", "LdapLoginModule");
    }

    @Test
    void leavesTheOperatorHisOwn() {
        System.setProperty(MODULES, "my.Module");

        KafkaClientHardening.apply();

        assertThat(System.getProperty(MODULES)).isEqualTo("my.Module");
    }
}
