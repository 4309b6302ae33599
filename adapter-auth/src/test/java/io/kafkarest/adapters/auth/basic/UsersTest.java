package io.kafkarest.adapters.auth.basic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kafkarest.adapters.auth.verify.Fingerprints;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.testkit.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a look at a password costs. Costs are what tells callers apart by time, and what a flood of requests pays with. */
class UsersTest {

    private static final String COST_4 = "$2y$04$abcdefghijklmnopqrstuu2r9OfJnfCsdneAXAGHnS4UpFFP8WIrW";
    private static final String COST_6 = COST_4.replace("$04$", "$06$");
    private static final String CRYPT = "CRYPT:adF1BEU7zm2Iw";

    private final Fingerprints fingerprints = Fingerprints.withRandomKey();
    private final CountingHashes hashes = new CountingHashes();
    private final AtomicLong now = new AtomicLong();
    private HashingTurns turns = new HashingTurns(1, 8, Duration.ofSeconds(30));

    @Test
    void computesTheHashOfAPasswordOnceInAThousandRequests() {
        Users users = users("alice: " + COST_4);

        for (int request = 0; request < 1000; request++) {
            assertThat(isRight(users, "alice", "secret")).isTrue();
        }

        assertThat(hashes.bcrypts).hasSize(1);
    }

    @Test
    void computesItForEachWrongPassword() {
        Users users = users("alice: " + COST_4);
        assertThat(isRight(users, "alice", "secret")).isTrue();

        assertThat(isRight(users, "alice", "wrong")).isFalse();
        assertThat(isRight(users, "alice", "wronger")).isFalse();

        assertThat(hashes.bcrypts).hasSize(3);
    }

    @Test
    void computesItOnceASecondForTheSameWrongPassword() {
        Users users = users("alice: " + COST_4);

        for (int request = 0; request < 1000; request++) {
            assertThat(isRight(users, "alice", "old")).isFalse();
        }
        assertThat(hashes.bcrypts).hasSize(1);

        now.addAndGet(Duration.ofSeconds(1).toNanos() + 1);
        assertThat(isRight(users, "alice", "old")).isFalse();
        assertThat(hashes.bcrypts).hasSize(2);
    }

    @Test
    void keepsThoseWhoGuessAwayFromThoseWhoKnow() {
        turns = new HashingTurns(1, 1, Duration.ofSeconds(30));
        Users users = users("alice: " + COST_4);
        assertThat(isRight(users, "alice", "secret")).isTrue();
        hashes.halt();
        CompletableFuture<Boolean> guess = CompletableFuture.supplyAsync(() -> isRight(users, "alice", "guess"));
        Await.until("the hash is being computed", () -> hashes.bcrypts.size() == 2);

        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> isRight(users, "nobody", "guess"))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(FailureCode.OVERLOADED));
        assertThat(isRight(users, "alice", "secret")).isTrue();

        hashes.goOn();
        assertThat(guess.join()).isFalse();
    }

    @Test
    void letsNobodyWaitForLong() {
        turns = new HashingTurns(1, 2, Duration.ofMillis(1));
        Users users = users("alice: " + COST_4);
        hashes.halt();
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> isRight(users, "alice", "secret"));
        Await.until("the hash is being computed", () -> hashes.bcrypts.size() == 1);

        assertThatExceptionOfType(ProxyException.class).isThrownBy(() -> isRight(users, "bob", "secret"));

        hashes.goOn();
        assertThat(first.join()).isTrue();
    }

    @Test
    void computesTheHashOnceForManyWhoComeAtOnce() throws InterruptedException {
        Users users = users("alice: " + COST_4);
        hashes.halt();
        CompletableFuture<Boolean> first = CompletableFuture.supplyAsync(() -> isRight(users, "alice", "secret"));
        Await.until("the hash is being computed", () -> hashes.bcrypts.size() == 1);
        AtomicBoolean isRight = new AtomicBoolean();
        Thread second = new Thread(() -> isRight.set(isRight(users, "alice", "secret")));
        second.start();
        Await.until("the second waits", () -> second.getState() == Thread.State.TIMED_WAITING);

        hashes.goOn();

        assertThat(first.join()).isTrue();
        second.join();
        assertThat(isRight).isTrue();
        assertThat(hashes.bcrypts).hasSize(1);
    }

    @Test
    void needsNoTurnForWhatTakesNoTime() {
        turns = new HashingTurns(0, 0, Duration.ZERO);
        Users users = users("alice: plain");

        assertThat(isRight(users, "alice", "plain")).isTrue();
        assertThat(isRight(users, "alice", "wrong")).isFalse();
    }

    @Test
    void remembersAUserNotForAnother() {
        Users users = users("alice: " + COST_4 + "\nal: " + COST_4);
        assertThat(isRight(users, "alice", "secret")).isTrue();

        assertThat(isRight(users, "al", "icesecret")).isFalse();
        assertThat(isRight(users, "bob", "secret")).isFalse();
    }

    @Test
    void takesAsMuchEffortForAnUnknownUserAsForAWrongPassword() {
        Users users = users("alice: " + COST_6 + "\nbob: " + COST_4 + "\ncarol: plain\ndave: " + CRYPT
                + "\nerin: MD5:5ebe2294ecd0e0f08eab7690d2a6ee69");

        long expected = effort(users, "nobody");

        assertThat(expected).isEqualTo(1L << 6);
        assertThat(List.of("alice", "bob", "carol", "dave", "erin", ""))
                .allSatisfy(user -> assertThat(effort(users, user)).as(user).isEqualTo(expected));
    }

    @Test
    void takesNoEffortForHashesThatNobodyHas() {
        assertThat(effort(users("alice: plain"), "nobody")).isZero();
        assertThat(hashes.crypts).isZero();
    }

    @Test
    void comparesWithTheHashOfCryptAlsoForThoseWhoHaveNone() {
        Users users = users("alice: plain\ndave: " + CRYPT);

        for (String user : List.of("alice", "dave", "nobody")) {
            hashes.crypts = 0;
            assertThat(isRight(users, user, "wrong")).isFalse();
            assertThat(hashes.crypts).as(user).isEqualTo(1);
        }
    }

    /** In hashes of cost 0: each step doubles. */
    private long effort(Users users, String user) {
        hashes.bcrypts.clear();
        assertThat(isRight(users, user, "wrong")).isFalse();
        return hashes.bcrypts.stream().mapToLong(cost -> 1L << cost).sum();
    }

    private boolean isRight(Users users, String user, String password) {
        UserPassword given = new UserPassword(user, Secret.of(password));
        return users.rolesOf(given, fingerprints.of(user, given.password())).isPresent();
    }

    private Users users(String lines) {
        return Users.parse(lines.getBytes(UTF_8), hashes, turns, now::get);
    }

    private static final class CountingHashes implements PasswordHashes {

        private final List<Integer> bcrypts = new CopyOnWriteArrayList<>();
        private int crypts;
        private volatile CountDownLatch gate = new CountDownLatch(0);

        void halt() {
            gate = new CountDownLatch(1);
        }

        void goOn() {
            gate.countDown();
        }

        @Override
        public boolean isBcryptOf(String password, String hash) {
            bcrypts.add(Integer.parseInt(hash.substring(4, 6)));
            try {
                assertThat(gate.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return REAL.isBcryptOf(password, hash);
        }

        @Override
        public boolean isCryptOf(String password, String hash) {
            crypts++;
            return REAL.isCryptOf(password, hash);
        }
    }
}
