package io.kafkarest.adapters.http.management;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.kafkarest.adapters.http.body.JsonBodies;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** The levels of loggers, while the proxy runs. */
final class Loggers {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Loggers.class);
    private static final Set<String> LEVELS = Set.of("OFF", "ERROR", "WARN", "INFO", "DEBUG", "TRACE", "ALL");

    /** The level that is none of its own: that of the logger above. */
    private static final String INHERITED = "INHERITED";

    private final JsonBodies json;

    @Inject
    Loggers(JsonBodies json) {
        this.json = json;
    }

    /** Those that have a level of their own. */
    byte[] all() {
        Map<String, String> levels = new TreeMap<>();
        for (Logger each : context().getLoggerList()) {
            if (each.getLevel() != null) {
                levels.put(each.getName(), each.getLevel().toString());
            }
        }
        return json.write(levels);
    }

    /** The level that holds for one. */
    byte[] one(String name) {
        return json.write(
                Map.of(name, context().getLogger(name).getEffectiveLevel().toString()));
    }

    /** Changes one, unless there is no such level. */
    boolean set(String name, String level) {
        String wanted = level.toUpperCase(Locale.ROOT);
        Logger logger = context().getLogger(name);
        boolean isInherited = wanted.equals(INHERITED) && !name.equals(org.slf4j.Logger.ROOT_LOGGER_NAME);
        if (!isInherited && !LEVELS.contains(wanted)) {
            return false;
        }
        logger.setLevel(isInherited ? null : Level.toLevel(wanted));
        LOG.atInfo().addKeyValue("logger", name).addKeyValue("level", wanted).log("level of a logger changed");
        return true;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}
