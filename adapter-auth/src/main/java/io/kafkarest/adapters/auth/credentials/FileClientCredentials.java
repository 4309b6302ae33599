package io.kafkarest.adapters.auth.credentials;

import io.kafkarest.adapters.auth.file.ReloadedFile;
import io.kafkarest.adapters.auth.file.RoleLines;
import io.kafkarest.domain.security.ClusterCredentials;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.ClientCredentials;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines {@code principal: mechanism,user,password} of a file, read again when it changes. All behind the second comma is the
 * password. No message shows more of a line than its principal.
 */
final class FileClientCredentials implements ClientCredentials {

    private static final List<String> MECHANISMS = List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");
    private static final int PARTS = 3;

    private final ReloadedFile<Map<String, ClusterCredentials>> file;

    /** Reads the file; fails with a message for the operator. */
    FileClientCredentials(Path path) {
        this.file = ReloadedFile.of(path, bytes -> parse(path, bytes), System::nanoTime);
    }

    @Override
    public Optional<ClusterCredentials> of(Principal principal) {
        return Optional.ofNullable(file.current().get(principal.name()));
    }

    private static Map<String, ClusterCredentials> parse(Path path, byte[] bytes) {
        Map<String, ClusterCredentials> byName = new HashMap<>();
        try {
            RoleLines.read(bytes).forEach((name, line) -> byName.put(name, credentials(name, line)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("credentials file " + path + ", " + e.getMessage(), e);
        }
        return Map.copyOf(byName);
    }

    private static ClusterCredentials credentials(String principal, String line) {
        String[] parts = line.split(",", PARTS);
        if (parts.length < PARTS || parts[1].isBlank() || parts[2].isEmpty()) {
            throw new IllegalArgumentException("principal " + principal + ": is not 'mechanism,user,password'");
        }
        String mechanism = parts[0].trim();
        if (!MECHANISMS.contains(mechanism)) {
            throw new IllegalArgumentException("principal " + principal + ": the mechanism is none of " + MECHANISMS);
        }
        return new ClusterCredentials(mechanism, parts[1].trim(), Secret.of(parts[2]));
    }
}
