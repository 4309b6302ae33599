package io.kafkarest.adapters.schemaregistry.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.testkit.Await;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class IssuedTokensTest {

    private static final Duration BUFFER = Duration.ofMinutes(5);

    private long nanos;
    private int issued;
    private boolean isDown;
    private Duration lifetime = Duration.ofHours(1);
    private final IssuedTokens tokens = new IssuedTokens(this::issue, BUFFER, () -> nanos);

    @Test
    void keepsATokenUntilShortlyBeforeItsEnd() {
        assertThat(token()).isEqualTo("1");

        pass(Duration.ofMinutes(54));
        assertThat(token()).isEqualTo("1");

        pass(Duration.ofMinutes(2));
        assertThat(token()).isEqualTo("2");
    }

    @Test
    void keepsAShortLivedTokenForFourFifthsOfItsLife() {
        lifetime = Duration.ofSeconds(60);
        assertThat(token()).isEqualTo("1");

        pass(Duration.ofSeconds(47));
        assertThat(token()).isEqualTo("1");

        pass(Duration.ofSeconds(2));
        assertThat(token()).isEqualTo("2");
    }

    @Test
    void usesTheOldTokenToItsEndIfThereIsNoNewOne() {
        token();
        pass(Duration.ofMinutes(56));
        isDown = true;
        assertThat(token()).isEqualTo("1");

        pass(Duration.ofMinutes(5));
        assertThat(Await.failure(tokens.token()).code()).isEqualTo(FailureCode.SCHEMA_REGISTRY_UNREACHABLE);
    }

    @Test
    void looksForANewTokenSoonWhileItUsesTheOldOne() {
        token();
        pass(Duration.ofMinutes(56));
        isDown = true;
        token();
        isDown = false;

        pass(Duration.ofSeconds(6));

        assertThat(token()).isEqualTo("2");
    }

    @Test
    void getsAnotherTokenWhenTheRegistryTakesItNoMore() {
        token();
        pass(Duration.ofMinutes(1));

        tokens.rejected(Secret.of("1"));

        assertThat(token()).isEqualTo("2");
    }

    @Test
    void getsNoOtherTokenWhenTheRegistryDoesNotTakeANewOne() {
        token();

        tokens.rejected(Secret.of("1"));

        assertThat(token()).isEqualTo("1");
    }

    @Test
    void keepsATokenWhenAnEarlierOneIsNotTaken() {
        token();
        pass(Duration.ofMinutes(56));
        token();
        pass(Duration.ofMinutes(1));

        tokens.rejected(Secret.of("1"));

        assertThat(token()).isEqualTo("2");
    }

    @Test
    void remembersNoFailure() {
        isDown = true;
        Await.failure(tokens.token());
        isDown = false;

        assertThat(token()).isEqualTo("1");
    }

    private CompletionStage<IssuedToken> issue() {
        return isDown
                ? CompletableFuture.failedFuture(
                        new ProxyException(FailureCode.SCHEMA_REGISTRY_UNREACHABLE, "the issuer is down"))
                : CompletableFuture.completedFuture(new IssuedToken(Secret.of(String.valueOf(++issued)), lifetime));
    }

    private String token() {
        return Await.result(tokens.token()).reveal();
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }
}
