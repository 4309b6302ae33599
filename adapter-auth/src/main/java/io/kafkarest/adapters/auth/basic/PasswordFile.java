package io.kafkarest.adapters.auth.basic;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.adapters.auth.file.ReloadedFile;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The file with the users, wherever the configuration says that it is. */
final class PasswordFile {

    private final ReloadedFile<Users> users;
    // One for all versions of the file: the next one must not double what may be going on.
    private final HashingTurns turns = HashingTurns.ofThisMachine();

    /** Reads the file; fails with a message for the operator, without any password in it. */
    @Inject
    PasswordFile(AuthConfig config) {
        Path path = config.passwords()
                .flatMap(PasswordConfig::usersFile)
                .orElseGet(() -> JaasLogin.passwordFile(config.realm()));
        this.users = ReloadedFile.of(path, bytes -> parse(path, bytes), System::nanoTime);
    }

    ReloadedFile<Users> users() {
        return users;
    }

    private Users parse(Path path, byte[] bytes) {
        try {
            return Users.parse(bytes, PasswordHashes.REAL, turns, Ticker.systemTicker());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("password file " + path + ", " + e.getMessage(), e);
        }
    }
}
