package io.kafkarest.adapters.auth.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who knows the users with passwords.
 *
 * @param usersFile the users: a line {@code user: password[,role...]} for each; if absent, the JVM's JAAS login
 *     configuration names it in the section that is called like the realm
 * @param askCluster whether the cluster is asked, and there is no such file
 * @param clusterVerdictHolds how long a password counts as right that the cluster took
 */
public record PasswordConfig(Optional<Path> usersFile, boolean askCluster, Duration clusterVerdictHolds) {

    public PasswordConfig {
        requireNonNull(usersFile, "usersFile");
        requireNonNull(clusterVerdictHolds, "clusterVerdictHolds");
    }

    /** The users of a file. */
    public PasswordConfig(Optional<Path> usersFile) {
        this(usersFile, false, Duration.ZERO);
    }

    /** The users of the cluster, which is asked again about a password after this time. */
    public static PasswordConfig ofCluster(Duration verdictHolds) {
        return new PasswordConfig(Optional.empty(), true, verdictHolds);
    }
}
