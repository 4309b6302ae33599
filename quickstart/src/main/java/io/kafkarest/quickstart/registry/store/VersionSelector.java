package io.kafkarest.quickstart.registry.store;

import java.util.regex.Pattern;

/** Which version of a subject is meant: a number from 1, or the latest. */
public record VersionSelector(int number) {

    /** The version that is the latest at the time of asking. */
    public static final VersionSelector LATEST = new VersionSelector(-1);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    /**
     * Reads a number, {@code latest} or {@code -1}.
     *
     * @throws RegistryException 42202 for anything else
     */
    public static VersionSelector parse(String text) {
        if (text.equals("latest") || text.equals("-1")) {
            return LATEST;
        }
        if (!NUMBER.matcher(text).matches() || Integer.parseInt(text) == 0) {
            throw RegistryException.invalidVersion(text);
        }
        return new VersionSelector(Integer.parseInt(text));
    }

    boolean isLatest() {
        return number < 0;
    }
}
