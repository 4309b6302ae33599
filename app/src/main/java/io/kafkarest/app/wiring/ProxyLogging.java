package io.kafkarest.app.wiring;

import ch.qos.logback.classic.spi.ILoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Slf4jRequestLogWriter;

/** What is logged, and how, unless the configuration has a {@code logging} section of its own. */
final class ProxyLogging {

    /** The logger that has a line for each request. */
    static final String REQUESTS = "io.kafkarest.requests";

    /** Dropwizard's own format leaves out the key-value pairs, which are half of what we say. */
    private static final String LINE = "%-5p [%d{ISO8601,UTC}] %c: %m %kvp%n%rEx";

    private static final Set<String> QUIET_LEVELS = Set.of("ERROR", "OFF");

    private ProxyLogging() {}

    /** Everything goes to the console, in the background. */
    static LoggingFactory upTo(String level) {
        ConsoleAppenderFactory<ILoggingEvent> console = new ConsoleAppenderFactory<>();
        console.setLogFormat(LINE);
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
                REQUESTS,
                requests()));
        return factory;
    }

    /** One line per request in the extended format of NCSA, and how many milliseconds it took. */
    static RequestLog requestLog() {
        Slf4jRequestLogWriter writer = new Slf4jRequestLogWriter();
        writer.setLoggerName(REQUESTS);
        return new CustomRequestLog(writer, CustomRequestLog.EXTENDED_NCSA_FORMAT + " %{ms}T");
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
