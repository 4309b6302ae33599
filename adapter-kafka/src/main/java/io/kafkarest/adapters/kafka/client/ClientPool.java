package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Clients of one kind, one for each identity, made at first use. There are so many at most; who was not used for long is
 * closed, on a thread of its own, and never while somebody uses it. The proxy's own client stays.
 *
 * @param <C> the clients; making one does not block
 */
public final class ClientPool<C> {

    private final ConcurrentMap<KafkaIdentity, PooledClient<C>> clients = new ConcurrentHashMap<>();
    private final PoolLimits limits;
    private final LongSupplier nanoTime;
    private final Function<IdentitySession, C> factory;
    private final Consumer<C> closer;
    private boolean closed;

    /** A pool of clients that this factory makes and that this consumer closes. */
    public ClientPool(
            PoolLimits limits, LongSupplier nanoTime, Function<IdentitySession, C> factory, Consumer<C> closer) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.factory = factory;
        this.closer = closer;
    }

    /**
     * Has the identity's client do something; it is not closed until that is done. Fails as that does, with {@code OVERLOADED}
     * if all clients there may be are in use, or with {@code SHUTTING_DOWN}.
     */
    public <T> CompletionStage<T> use(KafkaIdentity identity, Function<C, CompletionStage<T>> work) {
        PooledClient<C> client;
        try {
            client = lease(identity);
        } catch (ProxyException e) {
            return CompletableFuture.failedStage(e);
        }
        client.session().renew(identity);
        CompletionStage<T> done;
        try {
            done = work.apply(client.client());
        } catch (RuntimeException e) {
            giveBack(client);
            throw e;
        }
        return done.whenComplete((value, failure) -> giveBack(client));
    }

    /** Takes this client out of the pool, if it is still there: who comes next gets a new one. */
    public void discard(KafkaIdentity identity, C broken) {
        PooledClient<C> known = clients.get(identity);
        if (known != null && known.client() == broken && clients.remove(identity, known) && known.lease()) {
            known.retireWhenUnused();
            giveBack(known);
        }
    }

    /** How many identities have a client. */
    public int size() {
        return clients.size();
    }

    /** Closes all clients, used or not, in parallel, and makes no more. */
    public void close() {
        synchronized (this) {
            closed = true;
        }
        clients.values().parallelStream().forEach(each -> closer.accept(each.client()));
    }

    private PooledClient<C> lease(KafkaIdentity identity) {
        PooledClient<C> known = clients.get(identity);
        if (known != null && known.lease()) {
            return known;
        }
        return make(identity);
    }

    private synchronized PooledClient<C> make(KafkaIdentity identity) {
        PooledClient<C> known = clients.get(identity);
        if (known != null && known.lease()) {
            return known;
        }
        if (closed) {
            throw new ProxyException(FailureCode.SHUTTING_DOWN, "The proxy is going down.");
        }
        makeRoomFor(identity);
        IdentitySession session = identity.newSession();
        PooledClient<C> made = new PooledClient<>(session, factory.apply(session), nanoTime.getAsLong());
        clients.put(identity, made);
        if (!identity.isService()) {
            lookAgain(identity, made, limits.idle().toNanos());
        }
        return made;
    }

    private void makeRoomFor(KafkaIdentity identity) {
        long callers =
                clients.keySet().stream().filter(each -> !each.isService()).count();
        if (identity.isService() || callers < limits.most()) {
            return;
        }
        // As they are now: they are used while they are put in order.
        long now = nanoTime.getAsLong();
        boolean hasRoom = clients.entrySet().stream()
                .filter(each -> !each.getKey().isService())
                .map(each -> new Idle<>(
                        each.getKey(), each.getValue(), now - each.getValue().usedAt()))
                .sorted(Comparator.comparingLong(idle -> -idle.nanos()))
                .anyMatch(idle -> retire(idle.identity(), idle.client()));
        if (!hasRoom) {
            throw new ProxyException(
                    FailureCode.OVERLOADED,
                    "The limit of %d identities that use Kafka at the same time is reached.".formatted(limits.most()));
        }
    }

    private record Idle<C>(KafkaIdentity identity, PooledClient<C> client, long nanos) {}

    /** Looks whether the client has been idle for long, and if not, when that may be so at the earliest. */
    private void lookAgain(KafkaIdentity identity, PooledClient<C> client, long nanos) {
        CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(() -> {
                    long unused = nanoTime.getAsLong() - client.usedAt();
                    long left = limits.idle().toNanos() - unused;
                    if (clients.get(identity) == client && (left > 0 || !retire(identity, client))) {
                        lookAgain(identity, client, Math.max(left, TimeUnit.SECONDS.toNanos(1)));
                    }
                });
    }

    private boolean retire(KafkaIdentity identity, PooledClient<C> client) {
        if (!client.retire()) {
            return false;
        }
        clients.remove(identity, client);
        closeOnOwnThread(client);
        return true;
    }

    private void giveBack(PooledClient<C> client) {
        if (client.giveBack(nanoTime.getAsLong())) {
            closeOnOwnThread(client);
        }
    }

    private void closeOnOwnThread(PooledClient<C> client) {
        Thread thread = new Thread(() -> closer.accept(client.client()), "kafka-client-close");
        thread.setDaemon(true);
        thread.start();
    }
}
