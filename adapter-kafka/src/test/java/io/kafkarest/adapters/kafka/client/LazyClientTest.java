package io.kafkarest.adapters.kafka.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.ports.testkit.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.Test;

class LazyClientTest {

    private final AtomicInteger made = new AtomicInteger();
    private final List<String> closed = new ArrayList<>();

    @Test
    void makesTheClientOnceAndOnAThreadOfItsOwn() {
        LazyClient<Thread> lazy = new LazyClient<>("maker", Thread::currentThread, client -> {});

        Thread maker = Await.result(lazy.client());

        assertThat(maker).isNotSameAs(Thread.currentThread());
        assertThat(maker.getName()).isEqualTo("maker");
        assertThat(Await.result(lazy.client())).isSameAs(maker);
    }

    @Test
    void triesAgainSomeTimeAfterAFailure() {
        LazyClient<String> lazy = new LazyClient<>("maker", this::failFirst, client -> {});

        assertThat(lazy.client().toCompletableFuture()).failsWithin(Await.PATIENCE);
        assertThat(lazy.client().toCompletableFuture()).isCompletedExceptionally();
        Await.until(
                "it is tried again", () -> !lazy.client().toCompletableFuture().isCompletedExceptionally());

        assertThat(Await.result(lazy.client())).isEqualTo("client 2");
    }

    @Test
    void closesTheClientThatWasMade() {
        LazyClient<String> lazy = new LazyClient<>("maker", () -> "client", closed::add);
        Await.result(lazy.client());

        lazy.close();
        lazy.close();

        assertThat(closed).containsExactly("client");
        assertThat(Await.failure(lazy.client()).code()).isEqualTo(FailureCode.SHUTTING_DOWN);
    }

    @Test
    void closesAClientThatIsMadeMeanwhile() throws InterruptedException {
        CountDownLatch closing = new CountDownLatch(1);
        CountDownLatch isClosed = new CountDownLatch(1);
        LazyClient<String> lazy = new LazyClient<>(
                "maker",
                () -> {
                    awaitUninterruptibly(closing);
                    return "client";
                },
                client -> isClosed.countDown());
        CompletionStage<String> client = lazy.client();

        lazy.close();
        closing.countDown();

        isClosed.await();
        assertThat(Await.result(client)).isEqualTo("client");
    }

    @Test
    void makesNothingAfterTheClose() {
        LazyClient<String> lazy = new LazyClient<>("maker", () -> "client", closed::add);

        lazy.close();

        assertThat(Await.failure(lazy.client()).code()).isEqualTo(FailureCode.SHUTTING_DOWN);
        assertThat(closed).isEmpty();
    }

    private String failFirst() {
        int attempt = made.incrementAndGet();
        if (attempt == 1) {
            throw new ConfigException("wrong");
        }
        return "client " + attempt;
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
