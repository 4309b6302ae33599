package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the users with passwords are.
 *
 * @param usersFile the users: a line {@code user: password[,role...]} for each; if absent, the JVM's JAAS login
 *     configuration names it in the section that is called like the realm
 */
public record PasswordConfig(Optional<Path> usersFile) {

    public PasswordConfig {
        requireNonNull(usersFile, "usersFile");
    }
}
