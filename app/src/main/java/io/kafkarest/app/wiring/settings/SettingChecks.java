package io.kafkarest.app.wiring.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What must be right about several settings together. */
final class SettingChecks {

    /** Each gives the problem, if there is one, and says nothing about values that cannot be read. */
    static final List<Function<Settings, Optional<String>>> ALL =
            List.of(SettingChecks::brokers, SettingChecks::threads, SettingChecks::users);

    private SettingChecks() {}

    private static Optional<String> brokers(Settings settings) {
        boolean missing = settings.text(BackendKeys.BOOTSTRAP_SERVERS).isEmpty()
                && settings.withPrefix("client.")
                        .getOrDefault("bootstrap.servers", "")
                        .isBlank();
        return problemIf(missing, "bootstrap.servers needs to be configured");
    }

    private static Optional<String> threads(Settings settings) {
        boolean none = settings.isReadable(ConsumerKeys.THREADS) && settings.get(ConsumerKeys.THREADS) == 0;
        return problemIf(none, "consumer.threads: 0 threads cannot drive an instance; negative means no limit");
    }

    private static Optional<String> users(Settings settings) {
        boolean nowhere = settings.isReadable(SecurityKeys.METHOD)
                && settings.get(SecurityKeys.METHOD).equals("BASIC")
                && settings.text(SecurityKeys.USERS_FILE).isEmpty();
        return problemIf(nowhere, "authentication.users.file: BASIC authentication needs the file with its users");
    }

    private static Optional<String> problemIf(boolean condition, String problem) {
        return condition ? Optional.of(problem) : Optional.empty();
    }
}
