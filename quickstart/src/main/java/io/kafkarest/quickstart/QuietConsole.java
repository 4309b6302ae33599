package io.kafkarest.quickstart;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Leaves the console to the banner: of all that broker, registry and proxy log, only warnings that matter show. */
final class QuietConsole {

    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{30} - %msg %kvp%n";

    /** These warn of what is normal for a broker that starts, stops and is alone. */
    private static final List<String> CRYING_WOLF = List.of(
            "org.apache.kafka.clients",
            "org.apache.kafka.controller.QuorumController",
            // Makes the offsets topic once more for each impatient look-up of a coordinator, and complains that it is
            // there.
            "org.apache.kafka.server.DefaultAutoTopicCreationManager",
            "org.apache.kafka.server.BrokerLifecycleManager");

    private QuietConsole() {}

    /**
     * Replaces whatever logging was configured so far. It changes one logger after the other, levels first: a reset of
     * the whole would let through what others log meanwhile.
     */
    static void install() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        for (Logger logger : context.getLoggerList()) {
            if (logger != root) {
                logger.setLevel(null);
            }
            logger.detachAndStopAllAppenders();
            logger.setAdditive(true);
        }
        CRYING_WOLF.forEach(name -> context.getLogger(name).setLevel(Level.ERROR));
        root.addAppender(console(context));
    }

    private static ConsoleAppender<ILoggingEvent> console(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
