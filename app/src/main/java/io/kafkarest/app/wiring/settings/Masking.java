package io.kafkarest.app.wiring.settings;

import java.util.regex.Pattern;

/** Keeps secrets out of what is told. When in doubt, a value is hidden. */
public final class Masking {

    /** Parts of the names of Kafka's and the registry's settings whose values nobody may see. */
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(?i)passw|passphrase|secret|token|jaas|basic\\.auth\\.user\\.info|private\\.?key"
                    + "|keystore\\.key|store\\.certificate|api\\.?key|assertion|request\\.header|otlp\\..*headers|authorization|credentials\\.file");

    /** A value that has a secret in it, whatever its key: a JAAS line, for instance. */
    private static final Pattern SECRET_INSIDE =
            Pattern.compile("(?is).*(passw\\w*|secret|token|key)[\"']?\\s*[=:].*|.*LoginModule.*|.*-----BEGIN.*");

    /** Up to the last @ before the next URL of a list: a password may hold anything. */
    private static final Pattern USER_INFO = Pattern.compile("(?s)://(?:(?!,\\s*[A-Za-z][A-Za-z0-9+.-]*://).)*@");

    /** What stands for a secret wherever settings are told. */
    private static final String MASK = "[hidden]";

    private Masking() {}

    /** The value of a setting as it may be told. */
    static String shown(String key, String text) {
        boolean secretName = KeyCatalogue.find(key)
                .filter(known -> !known.isFamily())
                .map(SettingKey::isSecret)
                .orElseGet(() -> SECRET_NAME.matcher(key).find());
        boolean hidden = secretName || SECRET_INSIDE.matcher(text).matches();
        return hidden && !text.isEmpty() ? MASK : withoutUserInfo(text);
    }

    /** A text without what stands between // and @ in its URLs. */
    public static String withoutUserInfo(String text) {
        return USER_INFO.matcher(text).replaceAll("://" + MASK + "@");
    }
}
