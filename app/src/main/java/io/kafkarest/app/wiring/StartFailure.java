package io.kafkarest.app.wiring;

import io.dropwizard.configuration.ConfigurationException;
import io.kafkarest.app.wiring.settings.InvalidSettingException;
import io.kafkarest.app.wiring.settings.Masking;
import java.io.FileNotFoundException;
import java.net.BindException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;

/** Says in one line why the proxy did not start, in the words of somebody who has the configuration in hand. */
final class StartFailure {

    private static final Pattern PLACE_AND_VALUE =
            Pattern.compile("(?s)((?:Malformed YAML|Failed to parse configuration) at[^;]*);.*");

    private StartFailure() {}

    /** The reason; whatever the words came from, no password of a URL is among them. */
    static String inOneLine(Throwable failure) {
        return Masking.withoutUserInfo(reason(failure));
    }

    private static String reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof ConfigurationException) {
                return withoutValues(String.valueOf(each.getMessage()));
            }
            if (each instanceof InvalidSettingException) {
                return String.valueOf(each.getMessage()).strip();
            }
            if (each instanceof BindException) {
                return "a listener cannot be opened (%s): change listeners".formatted(failure.getMessage());
            }
            if (each instanceof NoSuchFileException missing) {
                return "there is no file " + missing.getFile();
            }
            if (each instanceof FileNotFoundException) {
                return String.valueOf(each.getMessage());
            }
        }
        return failure.toString();
    }

    /** What follows the place of a fault in a file shows the file, and there may be a password at that place. */
    private static String withoutValues(String message) {
        return PLACE_AND_VALUE.matcher(message).replaceFirst("$1").strip();
    }
}
