package io.kafkarest.app.wiring;

import io.dropwizard.configuration.ConfigurationException;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;

/** Says in one line why the proxy did not start, in the words of somebody who has the configuration in hand. */
final class StartFailure {

    private StartFailure() {}

    static String inOneLine(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof InvalidSettingException || each instanceof ConfigurationException) {
                return String.valueOf(each.getMessage()).strip();
            }
            if (each instanceof BindException) {
                return "a listener cannot be opened (%s): change listeners".formatted(failure.getMessage());
            }
            if (each instanceof NoSuchFileException missing) {
                return "there is no file " + missing.getFile();
            }
        }
        return failure.toString();
    }
}
