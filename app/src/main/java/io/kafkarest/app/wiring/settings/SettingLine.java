package io.kafkarest.app.wiring.settings;

/**
 * A setting as it is told; secrets are hidden.
 *
 * @param key the key
 * @param value its value, as it may be seen
 * @param source where it was found, or that it is the default
 * @param fate what becomes of it
 * @param isWarning whether somebody may be surprised that it does nothing
 */
public record SettingLine(String key, String value, String source, Fate fate, boolean isWarning) {

    @Override
    public String toString() {
        String line = "%s=%s (%s)".formatted(key, value, source);
        return fate.isHonoured() ? line : line + ": " + fate.told();
    }
}
