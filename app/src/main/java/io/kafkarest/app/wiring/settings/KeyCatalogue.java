package io.kafkarest.app.wiring.settings;

import java.util.Comparator;
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
                    SchemaRegistryKeys.group(),
                    SecurityKeys.group(),
                    TokenKeys.group(),
                    IdentityKeys.group(),
                    ExtensionKeys.group(),
                    LimitKeys.group(),
                    ObservabilityKeys.group(),
                    TracingKeys.group(),
                    OperationsKeys.group(),
                    CompatibilityKeys.group())
            .flatMap(each -> each.keys().stream())
            .toList();

    /** Two keys of one name are a mistake that no start survives. */
    private static final Map<String, SettingKey<?>> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(SettingKey::name, Function.identity()));

    /** The longest one speaks for a key. */
    private static final List<SettingKey<?>> FAMILIES = ALL.stream()
            .filter(SettingKey::isFamily)
            .sorted(Comparator.comparingInt((SettingKey<?> each) -> each.name().length())
                    .reversed())
            .toList();

    private KeyCatalogue() {}

    static List<SettingKey<?>> all() {
        return ALL;
    }

    static List<SettingKey<?>> honoured() {
        return ALL.stream().filter(each -> each.fate().isHonoured()).toList();
    }

    /** The key of this name, or the one that stands for it. */
    static Optional<SettingKey<?>> find(String name) {
        SettingKey<?> key = BY_NAME.get(name);
        return key != null
                ? Optional.of(key)
                : FAMILIES.stream().filter(each -> each.covers(name)).findFirst();
    }

    /** Whether there is a key of just this name. */
    static boolean isExactly(String name) {
        return BY_NAME.containsKey(name);
    }

    static boolean has(String name) {
        return find(name).isPresent();
    }
}
