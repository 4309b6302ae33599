package io.kafkarest.adapters.auth.basic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.auth.file.RoleLines;
import io.kafkarest.domain.security.Credentials.UserPassword;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The users of a password file, as it was read once. A password that was right is remembered by its fingerprint, so that its
 * hash is computed once and not at each request; with the next version of the file all is forgotten. A wrong one is remembered
 * for a second: a client that has been left with an old password sends it again and again.
 */
final class Users {

    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration REFUSAL_HOLDS = Duration.ofSeconds(1);

    private final Map<String, User> users;
    private final User nobody = new User(StoredPassword.unguessable(), Set.of());
    private final EqualEffort effort;
    private final HashingTurns turns;
    private final Cache<String, Verdict> proven =
            Caffeine.newBuilder().maximumSize(MAX_REMEMBERED).build();
    // Apart from the others, or who guesses would push out those who know.
    private final Cache<String, Verdict> refused;

    private record User(StoredPassword password, Set<String> roles) {}

    /** What became of a look at a password: the roles of the user, or nothing if it was wrong. */
    private record Verdict(Optional<Set<String>> roles) {}

    private Users(Map<String, User> users, PasswordHashes hashes, HashingTurns turns, Ticker ticker) {
        this.users = Map.copyOf(users);
        this.turns = turns;
        this.refused = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(REFUSAL_HOLDS)
                .ticker(ticker)
                .build();
        this.effort =
                EqualEffort.among(users.values().stream().map(User::password).toList(), hashes);
    }

    /** Reads {@code user: password[,role...]} lines; the message of the failure shows no password. */
    static Users parse(byte[] file, PasswordHashes hashes, HashingTurns turns, Ticker ticker) {
        Map<String, User> users = new TreeMap<>();
        RoleLines.read(file).forEach((name, entry) -> {
            if (entry.isBlank()) {
                // The line may be nothing but a password.
                throw new IllegalArgumentException("there is a line with a name and no password");
            }
            String[] parts = entry.split(",", 2);
            Set<String> roles = parts.length < 2 ? Set.of() : RoleLines.roles(parts[1]);
            try {
                users.put(name, new User(StoredPassword.parse(parts[0].trim()), roles));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("user " + name + ": " + e.getMessage(), e);
            }
        });
        return new Users(users, hashes, turns, ticker);
    }

    /**
     * The roles of the user, if he is one and the password is his. Fails with {@code OVERLOADED} if a hash has to be computed, and
     * too many others want the same.
     */
    Optional<Set<String>> rolesOf(UserPassword given, String fingerprint) {
        return remembered(fingerprint)
                .orElseGet(() -> effort.isSmall() ? look(given, fingerprint) : lookInTurn(given, fingerprint))
                .roles();
    }

    /** Who comes with the same password at the same time finds it remembered when it is his turn. */
    private Verdict lookInTurn(UserPassword given, String fingerprint) {
        return turns.take(() -> remembered(fingerprint).orElseGet(() -> look(given, fingerprint)));
    }

    private Optional<Verdict> remembered(String fingerprint) {
        return Optional.ofNullable(proven.getIfPresent(fingerprint))
                .or(() -> Optional.ofNullable(refused.getIfPresent(fingerprint)));
    }

    private Verdict look(UserPassword given, String fingerprint) {
        User user = users.getOrDefault(given.user(), nobody);
        boolean isRight = effort.isRight(given.password(), user.password());
        Verdict verdict = new Verdict(isRight ? Optional.of(user.roles()) : Optional.empty());
        (isRight ? proven : refused).put(fingerprint, verdict);
        return verdict;
    }
}
