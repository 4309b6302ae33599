package io.kafkarest.app.wiring;

import io.kafkarest.app.wiring.settings.SettingLine;
import io.kafkarest.app.wiring.settings.Settings;
import io.kafkarest.app.wiring.settings.SettingsReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs at start with what the proxy runs, a line for each setting, on a logger that has nothing else. */
final class EffectiveConfiguration {

    /** The logger that has a line for each setting. */
    static final String LOGGER = "io.kafkarest.configuration";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    private EffectiveConfiguration() {}

    static void log(Settings settings) {
        settings.warnings().forEach(LOG::warn);
        new SettingsReport(settings).lines().forEach(EffectiveConfiguration::log);
    }

    private static void log(SettingLine line) {
        if (line.isWarning()) {
            LOG.warn("{}", line);
        } else {
            LOG.info("{}", line);
        }
    }
}
