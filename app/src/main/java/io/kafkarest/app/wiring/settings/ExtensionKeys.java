package io.kafkarest.app.wiring.settings;

import java.util.List;

/** What operators add to the proxy. */
public final class ExtensionKeys {

    /** What the settings of extensions begin with. */
    public static final String SETTINGS_PREFIX = "extension.settings.";

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();

    /** The modules that replace what adapters bind. */
    public static final SettingKey<List<String>> MODULES = KEYS.texts(
            "extension.modules", "", "Classes of Guice modules whose bindings take the place of the proxy's own.");

    static {
        KEYS.text(SETTINGS_PREFIX + "<name>", "", "A setting for these modules.");
    }

    private ExtensionKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
