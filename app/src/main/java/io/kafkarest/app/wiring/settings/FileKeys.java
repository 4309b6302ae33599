package io.kafkarest.app.wiring.settings;

import java.util.List;
import java.util.Set;

/** Keys whose own names end in {@code .file}: they hold the name of a file, and are not found in one. */
public final class FileKeys {

    private static final Set<String> OF_KAFKA = Set.of(
            "sasl.oauthbearer.assertion.file",
            "sasl.oauthbearer.assertion.private.key.file",
            "sasl.oauthbearer.assertion.template.file");
    private static final List<String> CLIENT_PREFIXES = List.of("client.", "producer.", "consumer.", "admin.");

    private FileKeys() {}

    /** Whether this is one of them. */
    public static boolean has(String key) {
        return KeyCatalogue.isExactly(key)
                || CLIENT_PREFIXES.stream()
                        .anyMatch(prefix -> OF_KAFKA.stream().anyMatch(setting -> key.equals(prefix + setting)));
    }
}
