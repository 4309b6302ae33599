package io.kafkarest.quickstart.registry.store;

import java.util.List;
import java.util.function.Consumer;

/** All that the registry knows. It only changes by a {@link RegistryChange}, so that each can be kept before. */
public final class RegistryState {

    private final VersionTable versions = new VersionTable();
    private final ScopedSetting<SubjectConfig> configs;
    private final ScopedSetting<RegistryMode> modes;

    RegistryState(Consumer<List<RegistryChange>> commit) {
        this.configs = new ScopedSetting<>(
                SubjectConfig.INITIAL,
                SubjectConfig::or,
                (scope, config) -> commit.accept(List.of(new RegistryChange.ConfigChanged(scope, config))));
        this.modes = new ScopedSetting<>(
                RegistryMode.READWRITE,
                RegistryMode::within,
                (scope, mode) -> commit.accept(List.of(new RegistryChange.ModeChanged(scope, mode))));
    }

    VersionTable versions() {
        return versions;
    }

    ScopedSetting<SubjectConfig> configs() {
        return configs;
    }

    ScopedSetting<RegistryMode> modes() {
        return modes;
    }

    boolean normalizes(String subject) {
        return configs.effective(subject).normalize().orElse(false);
    }
}
