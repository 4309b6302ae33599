package io.kafkarest.app.wiring.settings;

import java.util.List;

/** Who may call. */
public final class SecurityKeys {

    private static final KeyGroup KEYS = KeyGroup.ofHonouredKeys();
    private static final KeyGroup NOT_YET = KEYS.notThereYet();

    /** How callers are known. */
    public static final SettingKey<String> METHOD =
            KEYS.oneOf("authentication.method", "NONE", List.of("NONE", "BASIC"), "How callers say who they are.");

    /** The name of what they enter. */
    public static final SettingKey<String> REALM =
            KEYS.text("authentication.realm", "", "The realm that the challenge names.");

    /** Who of them may enter. */
    public static final SettingKey<List<String>> ROLES = KEYS.texts(
            "authentication.roles", "*", "Roles that may use the proxy; * stands for everybody who is known.");

    /** Where they are written down. */
    public static final SettingKey<String> USERS_FILE = KEYS.text(
            "authentication.users.file", "", "The file with users, passwords and roles for BASIC authentication.");

    static {
        NOT_YET.texts("authentication.skip.paths", "", "Paths that need no credentials.");
    }

    private SecurityKeys() {}

    static KeyGroup group() {
        return KEYS;
    }
}
