package io.kafkarest.adapters.auth.token;

import static io.kafkarest.adapters.auth.token.TestIssuer.KEY;
import static io.kafkarest.adapters.auth.token.TestIssuer.NEXT_KEY;
import static io.kafkarest.adapters.auth.token.TestIssuer.alice;
import static io.kafkarest.adapters.auth.token.TestIssuer.signed;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.TokenConfig;
import io.kafkarest.ports.testkit.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys that change, and an issuer that does not answer. */
class SigningKeysTest {

    private static final Duration SELDOM = Duration.ofMinutes(4);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final TestIssuer issuer = new TestIssuer();

    @TempDir
    private Path directory;

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void fetchesTheKeysOnceForManyTokens() {
        TokenVerifier verifier = verifier(issuer.config(), SELDOM);

        for (int request = 0; request < 200; request++) {
            assertThat(verifier.verify(signed(alice()))).isPresent();
        }

        assertThat(issuer.fetches).hasValue(1);
    }

    @Test
    void fetchesThemAtOnceForAKeyThatIsNew() {
        TokenVerifier verifier = verifier(issuer.config(), SELDOM);
        assertThat(verifier.verify(signed(alice()))).isPresent();

        issuer.publish(KEY, NEXT_KEY);

        assertThat(verifier.verify(signed(alice(), NEXT_KEY))).isPresent();
        assertThat(verifier.verify(signed(alice(), KEY))).isPresent();
    }

    @Test
    void forgetsKeysThatTheIssuerHasWithdrawn() {
        TokenVerifier verifier = verifier(issuer.config(), SELDOM);
        assertThat(verifier.verify(signed(alice()))).isPresent();

        issuer.publish(NEXT_KEY);

        assertThat(verifier.verify(signed(alice(), NEXT_KEY))).isPresent();
        assertThat(verifier.verify(signed(alice(), KEY))).isEmpty();
    }

    @Test
    void doesNotAskTheIssuerForEveryUnknownKey() {
        TokenVerifier verifier = verifier(issuer.config(), SELDOM);

        for (int request = 0; request < 200; request++) {
            assertThat(verifier.verify(signed(alice(), TestIssuer.header().keyID("unknown-" + request), NEXT_KEY)))
                    .isEmpty();
        }

        assertThat(issuer.fetches).hasValueLessThanOrEqualTo(3);
        assertThat(verifier.verify(signed(alice()))).isPresent();
    }

    @Test
    void goesOnWithTheKeysItHasWhileTheEndpointIsDown() {
        TokenVerifier verifier = verifier(issuer.config(), OFTEN);
        assertThat(verifier.verify(signed(alice()))).isPresent();

        issuer.goDown();

        assertThat(verifier.verify(signed(alice(), NEXT_KEY))).isEmpty();
        assertThat(verifier.verify(signed(alice()))).isPresent();
    }

    @Test
    void refusesEveryTokenWhileItHasNeverGotTheKeys() {
        issuer.goDown();
        TokenVerifier verifier = verifier(issuer.config(), OFTEN);
        assertThat(verifier.verify(signed(alice()))).isEmpty();

        issuer.comeBack();

        Await.until("the keys are there", () -> verifier.verify(signed(alice())).isPresent());
    }

    @Test
    void letsAnEndpointThatHangsHoldSomeThreadsForSomeSecondsOnly() {
        issuer.hang();
        TokenVerifier verifier = verifier(issuer.config(), SELDOM);
        ExecutorService callers = Executors.newFixedThreadPool(60);
        long start = System.nanoTime();

        List<CompletableFuture<Boolean>> calls = IntStream.range(0, 60)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> verifier.verify(signed(alice())).isPresent(), callers))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isFalse());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        callers.shutdown();
    }

    @Test
    void keepsThoseWithAKnownKeyOutOfTheQueueForAnUnknownOne() {
        TokenVerifier verifier = verifier(issuer.config(), SELDOM);
        assertThat(verifier.verify(signed(alice()))).isPresent();
        issuer.hang();
        ExecutorService callers = Executors.newFixedThreadPool(40);
        List<CompletableFuture<Boolean>> unknown = IntStream.range(0, 40)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> verifier.verify(signed(alice(), NEXT_KEY)).isPresent(), callers))
                .toList();
        Await.until("the issuer is asked", () -> issuer.fetches.get() == 2);

        for (int request = 0; request < 50; request++) {
            assertThat(verifier.verify(signed(alice()))).isPresent();
        }

        assertThat(unknown).allSatisfy(call -> assertThat(call.join()).isFalse());
        callers.shutdown();
    }

    @Test
    void readsKeysFromAFileThatMayChange() throws IOException {
        Path file = directory.resolve("jwks.json");
        Files.writeString(file, new JWKSet(KEY.toPublicJWK()).toString());
        TokenVerifier verifier = verifier(TestIssuer.config(file.toUri()), SELDOM);
        assertThat(verifier.verify(signed(alice()))).isPresent();

        Files.writeString(file, new JWKSet(NEXT_KEY.toPublicJWK()).toString());

        assertThat(verifier.verify(signed(alice(), NEXT_KEY))).isPresent();
        assertThat(verifier.verify(signed(alice(), KEY))).isEmpty();
    }

    private static TokenVerifier verifier(TokenConfig config, Duration leastBetweenFetches) {
        return new TokenVerifier(AuthConfig.OPEN, config, new SigningKeys(config, leastBetweenFetches));
    }
}
