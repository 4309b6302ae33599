package io.kafkarest.adapters.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.domain.security.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Rules 3.1 and 3.2 of the security requirements, and that a pool is bounded and takes nothing away from its users. */
class ClientPoolTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final long PATIENCE_SECONDS = 10;

    private final List<String> made = new ArrayList<>();
    private final BlockingQueue<String> closed = new LinkedBlockingQueue<>();
    private final AtomicLong now = new AtomicLong();
    private final KafkaIdentities identities =
            new KafkaIdentities(new KafkaConfigOf(IdentityConfig.Mode.PASSTHROUGH).config(), new NobodysCredentials());
    private final ClientPool<String> pool = poolOf(2, Duration.ofHours(1));

    @Test
    void rule31AnotherPasswordOfTheSameNameFindsAnotherClient() {
        String right = clientOf(pool, password("alice", "right"));

        String wrong = clientOf(pool, password("alice", "wrong"));

        assertThat(wrong).isNotEqualTo(right);
        assertThat(clientOf(pool, password("alice", "right"))).isEqualTo(right);
    }

    @Test
    void rule31TheSameNameByATokenFindsAnotherClient() {
        String byPassword = clientOf(pool, password("alice", "right"));

        assertThat(clientOf(pool, token("alice", "first", 10))).isNotEqualTo(byPassword);
    }

    @Test
    void rule32TheNextTokenOfTheSameSubjectAndIssuerFindsTheSameClient() {
        String first = clientOf(pool, token("alice", "first", 10));

        for (int next = 11; next < 100; next++) {
            assertThat(clientOf(pool, token("alice", "token " + next, next))).isEqualTo(first);
        }
        assertThat(pool.size()).isEqualTo(1);
        assertThat(made).hasSize(1);
    }

    @Test
    void rule32TheSameSubjectOfAnotherIssuerFindsAnotherClient() {
        String first = clientOf(pool, token("alice", "first", 10));
        Principal other = new Principal(
                "alice",
                Set.of(),
                new Proof.Token("other issuer", "alice", Instant.ofEpochSecond(10), Secret.of("first")));

        assertThat(clientOf(pool, other)).isNotEqualTo(first);
    }

    @Test
    void makesRoomByClosingTheOneThatWasUnusedLongest() throws InterruptedException {
        String first = clientOf(pool, password("a", "x"));
        now.incrementAndGet();
        String second = clientOf(pool, password("b", "x"));
        now.incrementAndGet();
        clientOf(pool, password("a", "x"));

        clientOf(pool, password("c", "x"));

        assertThat(closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(second);
        assertThat(pool.size()).isEqualTo(2);
        assertThat(clientOf(pool, password("a", "x"))).isEqualTo(first);
    }

    @Test
    void refusesWhomThereIsNoRoomForBecauseAllAreInUse() {
        CompletableFuture<String> lasting = new CompletableFuture<>();
        hold(password("a", "x"), lasting);
        hold(password("b", "x"), lasting);

        assertThat(failureOf(pool.use(identities.of(password("c", "x")), CompletableFuture::completedStage)))
                .contains(FailureCode.OVERLOADED);

        lasting.complete("done");
        assertThat(clientOf(pool, password("c", "x"))).isNotBlank();
    }

    @Test
    void theProxysOwnClientTakesNobodysRoomAndStays() {
        ClientPool<String> small = poolOf(1, SOON);
        String own = clientOf(small, KafkaIdentity.SERVICE);

        clientOf(small, identities.of(password("a", "x")));
        clientOf(small, identities.of(password("b", "x")));

        assertThat(clientOf(small, KafkaIdentity.SERVICE)).isEqualTo(own);
    }

    @Test
    void closesWhoIsIdle() throws InterruptedException {
        ClientPool<String> pool = poolOf(2, SOON);
        String idle = clientOf(pool, identities.of(password("a", "x")));

        now.addAndGet(SOON.toNanos() + 1);

        assertThat(closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(idle);
        assertThat(pool.size()).isZero();
    }

    @Test
    void closesNobodyInUse() throws InterruptedException {
        ClientPool<String> pool = poolOf(1, SOON);
        CompletableFuture<String> lasting = new CompletableFuture<>();
        CompletionStage<String> use = pool.use(identities.of(password("a", "x")), client -> lasting);
        now.addAndGet(SOON.toNanos() * 100);

        assertThat(closed.poll(SOON.toMillis() * 6, TimeUnit.MILLISECONDS)).isNull();

        lasting.complete("done");
        assertThat(use.toCompletableFuture().join()).isEqualTo("done");
        now.addAndGet(SOON.toNanos() * 100);
        assertThat(closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void replacesABrokenClientAndClosesItAfterItsLastUse() throws InterruptedException {
        CompletableFuture<String> lasting = new CompletableFuture<>();
        KafkaIdentity alice = identities.of(password("a", "x"));
        String broken = clientOf(pool, alice);
        CompletionStage<String> use = pool.use(alice, client -> lasting);

        pool.discard(alice, broken);

        assertThat(clientOf(pool, alice)).isNotEqualTo(broken);
        assertThat(closed).isEmpty();
        lasting.complete("done");
        assertThat(use.toCompletableFuture().join()).isEqualTo("done");
        assertThat(closed.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo(broken);
    }

    @Test
    void makesNothingAfterTheClose() {
        String known = clientOf(pool, password("a", "x"));

        pool.close();

        assertThat(closed).containsExactly(known);
        assertThat(failureOf(pool.use(identities.of(password("b", "x")), CompletableFuture::completedStage)))
                .contains(FailureCode.SHUTTING_DOWN);
    }

    private ClientPool<String> poolOf(int most, Duration idle) {
        return new ClientPool<>(
                new PoolLimits(most, idle),
                now::get,
                session -> {
                    made.add(session.identity().toString());
                    return session.identity() + " #" + made.size();
                },
                closed::add);
    }

    private void hold(Principal caller, CompletableFuture<String> lasting) {
        var unused = pool.use(identities.of(caller), client -> lasting);
    }

    private String clientOf(ClientPool<String> pool, Principal caller) {
        return clientOf(pool, identities.of(caller));
    }

    private static String clientOf(ClientPool<String> pool, KafkaIdentity identity) {
        return pool.use(identity, CompletableFuture::completedStage)
                .toCompletableFuture()
                .join();
    }

    private static Optional<FailureCode> failureOf(CompletionStage<String> use) {
        try {
            use.toCompletableFuture().join();
            return Optional.empty();
        } catch (CompletionException e) {
            return e.getCause() instanceof ProxyException known ? Optional.of(known.code()) : Optional.empty();
        }
    }

    private static Principal password(String name, String password) {
        return new Principal(
                name, Set.of(), new Proof.Password(Secret.of(password), "hash of " + name + " with " + password));
    }

    private static Principal token(String subject, String token, long expiry) {
        return new Principal(
                subject, Set.of(), new Proof.Token("issuer", subject, Instant.ofEpochSecond(expiry), Secret.of(token)));
    }
}
