package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A client of Kafka that is made when it is first asked for, on a thread of its own since that resolves host names and
 * reads key stores. Wrong settings so show at each use and not at the start of the proxy.
 *
 * @param <T> the client
 */
public final class LazyClient<T> {

    /** How long a client that could not be made is not tried again. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final CompletableFuture<T> closed =
            CompletableFuture.failedFuture(new ProxyException(FailureCode.SHUTTING_DOWN, "The proxy is going down."));
    private final String name;
    private final Supplier<T> factory;
    private final Consumer<T> closer;
    private volatile CompletableFuture<T> current = new Unmade<>();

    /** A client that this factory makes and that this consumer closes; the name is that of the thread that makes it. */
    public LazyClient(String name, Supplier<T> factory, Consumer<T> closer) {
        this.name = name;
        this.factory = factory;
        this.closer = closer;
    }

    /** The client, or what its factory threw, or {@code SHUTTING_DOWN} after the close. */
    public CompletionStage<T> client() {
        CompletableFuture<T> known = current;
        return known instanceof Unmade<T> ? make() : known;
    }

    /** Closes the client if there is one; none is made any more. */
    public void close() {
        CompletableFuture<T> last = replaceByClosed();
        if (last.isDone() && !last.isCompletedExceptionally()) {
            closer.accept(last.join());
        } else {
            CompletionStage<T> making = last;
            making.thenAcceptAsync(closer);
        }
    }

    private synchronized CompletableFuture<T> replaceByClosed() {
        CompletableFuture<T> last = current;
        current = closed;
        return last;
    }

    private synchronized CompletableFuture<T> make() {
        if (!(current instanceof Unmade<T>)) {
            return current;
        }
        CompletableFuture<T> making = new CompletableFuture<>();
        making.completeAsync(factory, this::onOwnThread);
        CompletionStage<T> outcome = making;
        outcome.whenComplete((client, failure) -> {
            if (failure != null) {
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                        .execute(() -> forget(making));
            }
        });
        current = making;
        return making;
    }

    private synchronized void forget(CompletableFuture<T> failed) {
        if (current == failed) {
            current = new Unmade<>();
        }
    }

    private void onOwnThread(Runnable making) {
        Thread thread = new Thread(making, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Stands for a client that nobody asked for yet. */
    private static final class Unmade<T> extends CompletableFuture<T> {}
}
