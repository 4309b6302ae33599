package io.kafkarest.app.wiring.settings;

/** Distributed traces. All but the switch is OpenTelemetry's, by the names that its documentation has. */
public final class TracingKeys {

    /** What the settings of OpenTelemetry begin with. */
    public static final String SETTINGS_PREFIX = "otel.";

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** The switch. */
    public static final SettingKey<Boolean> ENABLED = KEYS.flag(
            "tracing.enabled", "false", "Whether requests are traced by OpenTelemetry, through records and back.");

    static {
        KEYS.text(SETTINGS_PREFIX + "<name>", "", "A setting of OpenTelemetry's SDK.");
    }

    private TracingKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
