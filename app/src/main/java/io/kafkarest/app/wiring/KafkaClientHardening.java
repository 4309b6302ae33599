package io.kafkarest.app.wiring;

import java.util.Map;

/**
 * System properties of Kafka's clients that must be there before the first client is built: no text of a setting, whoever
 * brought it in, may read files or the environment, or log in by way of a directory that is somewhere in the network. What
 * the operator has set himself, stays.
 */
final class KafkaClientHardening {

    private static final Map<String, String> PROPERTIES = Map.of(
            "org.apache.kafka.automatic.config.providers",
            "none",
            "org.apache.kafka.disallowed.login.modules",
            "com.sun.security.auth.module.JndiLoginModule,com.sun.security.auth.module.LdapLoginModule");

    private KafkaClientHardening() {}

    static void apply() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }
}
