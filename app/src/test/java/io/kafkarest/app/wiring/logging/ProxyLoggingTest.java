package io.kafkarest.app.wiring.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import com.codahale.metrics.MetricRegistry;
import io.dropwizard.logging.common.LoggingFactory;
import io.kafkarest.app.wiring.settings.Settings;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Looks at what would be on the console. */
class ProxyLoggingTest {

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private LoggingFactory logging = ProxyLogging.from(new Settings(Map.of()));

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        logging.configure(new MetricRegistry(), "test");
    }

    @AfterEach
    void restore() {
        System.setOut(console);
        logging.reset();
    }

    @Test
    void hasTheKeyValuePairsOfEachLine() {
        LoggerFactory.getLogger("io.kafkarest.x")
                .atWarn()
                .addKeyValue("key", "no.such")
                .log("unknown setting ignored");

        assertThat(lines()).contains("io.kafkarest.x: unknown setting ignored key=\"no.such\"\n");
    }

    @Test
    void leavesOutWhatTheLibrariesAreMadeOf() {
        LoggerFactory.getLogger("org.apache.kafka.x").info("page of settings");
        LoggerFactory.getLogger("org.eclipse.jetty.x").info("handler of handlers");
        LoggerFactory.getLogger("io.dropwizard.x").info("list of classes");
        LoggerFactory.getLogger("io.dropwizard.core.cli.ServerCommand").error("page of causes");
        LoggerFactory.getLogger("com.networknt.schema.x").error("text of a caller");
        LoggerFactory.getLogger("org.eclipse.jetty.util.HostPort").warn("text of a caller");
        LoggerFactory.getLogger("org.eclipse.jetty.http.HttpParser").warn("text of a caller");
        LoggerFactory.getLogger("org.glassfish.jersey.server.ServerRuntime$Responder")
                .error("page of causes");

        assertThat(lines()).isEmpty();
    }

    @Test
    void letsNoTextOfACallerLookLikeALine() {
        LoggerFactory.getLogger("org.apache.kafka.x")
                .atError()
                .addKeyValue("key", "a\nERROR b")
                .log("invalid topics [a\r\nERROR \u001b[31m\tb\0]");

        assertThat(lines())
                .endsWith("org.apache.kafka.x: invalid topics [a??ERROR ?[31m\tb?] key=\"a?ERROR b\"\n")
                .hasLineCount(1);
    }

    @Test
    void hasABareLineForEachRequest() {
        LoggerFactory.getLogger("io.kafkarest.requests").info("GET /");

        assertThat(lines()).isEqualTo("GET /\n");
    }

    @Test
    void writesObjectsIfAskedTo() {
        logging.reset();
        logging = ProxyLogging.from(new Settings(Map.of("logging.format", "json")));
        logging.configure(new MetricRegistry(), "test");

        LoggerFactory.getLogger("io.kafkarest.x")
                .atWarn()
                .setCause(new IllegalStateException("a \"cause\""))
                .addKeyValue("key", "no.such")
                .log("unknown setting ignored");

        assertThat(lines())
                .matches("\\{\"time\":\"[^\"]+Z\",\"level\":\"WARN\",\"logger\":\"io.kafkarest.x\",\"thread\":\"main\","
                        + "\"message\":\"unknown setting ignored\",\"keys\":\\{\"key\":\"no.such\"},"
                        + "\"exception\":\".*a \\\\\"cause\\\\\".*\"}\n");
    }

    /** What was logged so far: appenders write out what waits when they are taken away. */
    private String lines() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
        return written.toString(StandardCharsets.UTF_8);
    }
}
