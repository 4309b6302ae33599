package io.kafkarest.adapters.auth.combined;

import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.file.ReloadedFile;
import io.kafkarest.adapters.auth.file.RoleLines;
import io.kafkarest.domain.security.Principal;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Roles of names, in addition to those that the method gave which has verified the name. */
final class RoleFile {

    private final Supplier<Map<String, Set<String>>> byName;

    @Inject
    RoleFile(AuthConfig config) {
        this.byName = config.rolesFile()
                .<Supplier<Map<String, Set<String>>>>map(
                        path -> ReloadedFile.of(path, RoleFile::parse, System::nanoTime)::current)
                .orElse(Map::of);
    }

    Principal added(Principal principal) {
        Set<String> more = byName.get().getOrDefault(principal.name(), Set.of());
        if (more.isEmpty()) {
            return principal;
        }
        Set<String> all = new HashSet<>(principal.roles());
        all.addAll(more);
        return new Principal(principal.name(), all, principal.proof());
    }

    private static Map<String, Set<String>> parse(byte[] bytes) {
        Map<String, Set<String>> roles = new HashMap<>();
        RoleLines.read(bytes).forEach((name, list) -> roles.put(name, RoleLines.roles(list)));
        return Map.copyOf(roles);
    }
}
