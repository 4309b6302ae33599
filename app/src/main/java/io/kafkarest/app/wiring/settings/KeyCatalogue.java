package io.kafkarest.app.wiring.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every key that is the proxy's or the reference's own; {@code docs/configuration.md} is compared with it. */
final class KeyCatalogue {

    private static final List<SettingKey<?>> ALL = Stream.of(
                    ListenerKeys.group(),
                    TlsKeys.group(),
                    HttpKeys.group(),
                    ApiKeys.group(),
                    BackendKeys.group(),
                    ConsumerKeys.group(),
                    ProduceKeys.group(),
                    SecurityKeys.group(),
                    TokenKeys.group(),
                    IdentityKeys.group(),
                    LimitKeys.group(),
                    ObservabilityKeys.group(),
                    CompatibilityKeys.group())
            .flatMap(each -> each.keys().stream())
            .toList();

    /** Two keys of one name are a mistake that no start survives. */
    private static final Map<String, SettingKey<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(SettingKey::name, Function.identity()));

    private KeyCatalogue() {}

    static List<SettingKey<?>> all() {
        return ALL;
    }

    static List<SettingKey<?>> honoured() {
        return ALL.stream().filter(each -> each.fate().isHonoured()).toList();
    }

    static Optional<SettingKey<?>> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static boolean has(String name) {
        return BY_NAME.containsKey(name);
    }
}
