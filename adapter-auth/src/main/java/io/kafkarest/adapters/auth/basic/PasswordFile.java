package io.kafkarest.adapters.auth.basic;

import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.adapters.auth.file.ReloadedFile;
import jakarta.inject.Inject;
import java.nio.file.Path;

/** The file with the users, wherever the configuration says that it is. */
final class PasswordFile {

    private final ReloadedFile<Users> users;

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

    private static Users parse(Path path, byte[] bytes) {
        try {
            return Users.parse(bytes, PasswordHashes.REAL);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("password file " + path + ", " + e.getMessage(), e);
        }
    }
}
