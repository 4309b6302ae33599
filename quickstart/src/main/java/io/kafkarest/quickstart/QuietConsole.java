package io.kafkarest.quickstart;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.util.Objects;
import org.slf4j.LoggerFactory;

/** Leaves the console to the banner: of all that broker, registry and proxy log, only warnings that matter show. */
final class QuietConsole {

    private static final String CONFIGURATION = "console-logging.xml";

    private QuietConsole() {}

    /** Replaces whatever logging was configured so far. */
    static void install() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        URL configuration = Objects.requireNonNull(QuietConsole.class.getResource(CONFIGURATION), CONFIGURATION);
        context.reset();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(configuration);
        } catch (JoranException e) {
            throw new IllegalStateException("cannot configure logging", e);
        }
    }
}
