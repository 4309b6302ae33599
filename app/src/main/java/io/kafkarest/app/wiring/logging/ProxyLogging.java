package io.kafkarest.app.wiring.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import com.codahale.metrics.MetricRegistry;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dropwizard.logging.common.ConsoleAppenderFactory;
import io.dropwizard.logging.common.DefaultLoggingFactory;
import io.dropwizard.logging.common.LoggingFactory;
import io.kafkarest.app.wiring.settings.ObservabilityKeys;
import io.kafkarest.app.wiring.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** What is logged, and how, unless the configuration has a {@code logging} section of its own. */
public final class ProxyLogging {

    /**
     * Dropwizard's own format leaves out the key-value pairs, which are half of what we say. Names of topics and groups are
     * callers' texts, and must not look like a line of ours.
     */
    private static final String LINE =
            "%-5p [%d{ISO8601,UTC}] %c: %replace(%m %kvp){'[\\x00-\\x08\\x0a-\\x1f\\x7f]','?'}%n%rEx";

    private static final Set<String> QUIET_LEVELS = Set.of("ERROR", "OFF");

    private ProxyLogging() {}

    /** Everything goes to the console, in the background; of requests, line by line would be too many writes. */
    public static LoggingFactory from(Settings settings) {
        String level = settings.get(ObservabilityKeys.LOG_LEVEL);
        ConsoleAppenderFactory<ILoggingEvent> console = new ConsoleAppenderFactory<>();
        if (settings.get(ObservabilityKeys.LOG_FORMAT).equals("JSON")) {
            console.setLayout(JsonLines::new);
        } else {
            console.setLogFormat(LINE);
        }
        String requests = settings.get(ObservabilityKeys.REQUEST_LOGGER);
        DefaultLoggingFactory factory = new WithRequests(requests);
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
                // That spans are lost is told by the adapter, less often and without a stack trace.
                "io.opentelemetry.exporter",
                TextNode.valueOf("OFF"),
                // What is wrong with a schema or a value is told to the caller, and is the caller's text.
                "com.networknt.schema",
                TextNode.valueOf("OFF"),
                // So is what is wrong with a request.
                "org.eclipse.jetty.http.HttpParser",
                TextNode.valueOf("OFF"),
                "org.eclipse.jetty.util.HostPort",
                TextNode.valueOf("OFF"),
                // An answer to who has gone cannot be sent. Jersey tells of each with pages of traces; what fails in
                // the
                // proxy is told where it is turned into an answer.
                "org.glassfish.jersey.server.ServerRuntime$Responder",
                TextNode.valueOf("OFF"),
                requests,
                aloneAndOn()));
        return factory;
    }

    /** The lines have their own time, and programs read them: nothing is put around them. */
    private static JsonNode aloneAndOn() {
        return JsonNodeFactory.instance.objectNode().put("level", "INFO").put("additive", false);
    }

    /** Dropwizard's, and the appender for the request log, which is not one of Dropwizard's. */
    private static final class WithRequests extends DefaultLoggingFactory {

        private final String logger;

        WithRequests(String logger) {
            this.logger = logger;
        }

        @Override
        public void configure(MetricRegistry metrics, String name) {
            super.configure(metrics, name);
            LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
            GroupedLines lines = new GroupedLines(System.out);
            lines.setContext(context);
            lines.start();
            context.getLogger(logger).addAppender(lines);
        }
    }
}
