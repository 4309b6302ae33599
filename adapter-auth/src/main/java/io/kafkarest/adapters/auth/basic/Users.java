package io.kafkarest.adapters.auth.basic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kafkarest.adapters.auth.file.RoleLines;
import io.kafkarest.domain.security.Credentials.UserPassword;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The users of a password file, as it was read once. A password that was right is remembered by its fingerprint, so that its
 * hash is computed once and not at each request; with the next version of the file all is forgotten.
 */
final class Users {

    private static final int MAX_REMEMBERED = 10_000;

    private final Map<String, User> users;
    private final User nobody = new User(StoredPassword.unguessable(), Set.of());
    private final EqualEffort effort;
    private final Cache<String, User> proven =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();

    private record User(StoredPassword password, Set<String> roles) {}

    private Users(Map<String, User> users, PasswordHashes hashes) {
        this.users = Map.copyOf(users);
        this.effort =
                EqualEffort.among(users.values().stream().map(User::password).toList(), hashes);
    }

    /** Reads {@code user: password[,role...]} lines; the message of the failure shows no password. */
    static Users parse(byte[] file, PasswordHashes hashes) {
        Map<String, User> users = new TreeMap<>();
        RoleLines.read(file).forEach((name, entry) -> {
            String[] parts = entry.split(",", 2);
            Set<String> roles = parts.length < 2 ? Set.of() : RoleLines.roles(parts[1]);
            try {
                users.put(name, new User(StoredPassword.parse(parts[0].trim()), roles));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("user " + name + ": " + e.getMessage(), e);
            }
        });
        return new Users(users, hashes);
    }

    /** The roles of the user, if he is one and the password is his. */
    Optional<Set<String>> rolesOf(UserPassword given, String fingerprint) {
        User remembered = proven.getIfPresent(fingerprint);
        if (remembered != null) {
            return Optional.of(remembered.roles());
        }
        User user = users.getOrDefault(given.user(), nobody);
        if (!effort.isRight(given.password(), user.password())) {
            return Optional.empty();
        }
        proven.put(fingerprint, user);
        return Optional.of(user.roles());
    }
}
