package io.kafkarest.app.wiring.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What must be right about several settings together. */
final class SettingChecks {

    /** Each gives the problems that it finds. One that comes upon a value that cannot be read may fail. */
    private static final List<Function<Settings, List<String>>> ALL =
            List.of(SettingChecks::brokers, SettingChecks::threads, Listener::problems);

    private SettingChecks() {}

    static List<String> problems(Settings settings) {
        List<String> problems = new ArrayList<>();
        for (Function<Settings, List<String>> check : ALL) {
            try {
                problems.addAll(check.apply(settings));
            } catch (InvalidSettingException ignored) {
                // A value that cannot be read has been told with its key.
            }
        }
        return problems;
    }

    private static List<String> brokers(Settings settings) {
        boolean hasNone = settings.text(BackendKeys.BOOTSTRAP_SERVERS).isEmpty()
                && settings.withPrefix("client.")
                        .getOrDefault("bootstrap.servers", "")
                        .isEmpty();
        return hasNone ? List.of("bootstrap.servers needs to be configured") : List.of();
    }

    private static List<String> threads(Settings settings) {
        return settings.get(ConsumerKeys.THREADS) == 0
                ? List.of("consumer.threads: 0 threads cannot drive an instance; negative means no limit")
                : List.of();
    }
}
