package io.kafkarest.app.wiring;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.kafkarest.app.wiring.settings.ObservabilityKeys;
import io.kafkarest.app.wiring.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is logged, and how, unless the configuration has a {@code logging} section of its own. */
final class ProxyLogging {

    /** Dropwizard's own format leaves out the key-value pairs, which are half of what we say. */
    /** Names of topics and groups are callers' texts, and must not look like a line of ours. */
    private static final String LINE =
            "%-5p [%d{ISO8601,UTC}] %c: %replace(%m %kvp){'[\\x00-\\x08\\x0a-\\x1f\\x7f]','?'}%n%rEx";

    private static final Set<String> QUIET_LEVELS = Set.of("ERROR", "OFF");

    private ProxyLogging() {}

    /** Everything goes to the console, in the background. */
    static LoggingFactory from(Settings settings) {
        String level = settings.get(ObservabilityKeys.LOG_LEVEL);
        ConsoleAppenderFactory<ILoggingEvent> console = new ConsoleAppenderFactory<>();
        if (settings.get(ObservabilityKeys.LOG_FORMAT).equals("JSON")) {
            console.setLayout(JsonLines::new);
        } else {
            console.setLogFormat(LINE);
        }
        DefaultLoggingFactory factory = new DefaultLoggingFactory();
        factory.setLevel(level);
        factory.setAppenders(List.of(console));
        JsonNode libraries = TextNode.valueOf(QUIET_LEVELS.contains(level) ? level : "WARN");
        factory.setLoggers(Map.of(
                // Kafka's clients print their whole configuration at INFO, which is a page for each consumer instance.
                "org.apache.kafka",
                libraries,
                // Dropwizard and Jetty tell what they are made of.
                "io.dropwizard",
                libraries,
                // Why a start failed is told in one line, see KafkaRestProxy.
                "io.dropwizard.core.cli.ServerCommand",
                TextNode.valueOf("OFF"),
                "org.eclipse.jetty",
                libraries,
                // What is wrong with a schema or a value is told to the caller, and is the caller's text.
                "com.networknt.schema",
                TextNode.valueOf("OFF"),
                // So is what is wrong with a request.
                "org.eclipse.jetty.http.HttpParser",
                TextNode.valueOf("OFF"),
                "org.eclipse.jetty.util.HostPort",
                TextNode.valueOf("OFF"),
                settings.get(ObservabilityKeys.REQUEST_LOGGER),
                requests()));
        return factory;
    }

    /** The lines have their own time, and programs read them. */
    private static JsonNode requests() {
        ObjectNode logger = JsonNodeFactory.instance.objectNode();
        logger.put("level", "INFO");
        logger.put("additive", false);
        logger.putArray("appenders").addObject().put("type", "console").put("logFormat", "%m%n");
        return logger;
    }
}
