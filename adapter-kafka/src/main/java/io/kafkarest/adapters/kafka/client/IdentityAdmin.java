package io.kafkarest.adapters.kafka.client;

import io.kafkarest.domain.error.FailureCode;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;

/** The admin client of an identity, whichever that is at the moment. */
public final class IdentityAdmin {

    private final ClientPool<SharedAdmin> pool;
    private final Supplier<KafkaIdentity> identity;

    IdentityAdmin(ClientPool<SharedAdmin> pool, Supplier<KafkaIdentity> identity) {
        this.pool = pool;
        this.identity = identity;
    }

    /** Asks the cluster something. Does not block; the answer is ready on the thread of the admin client. Fails as Kafka does. */
    public <T> CompletionStage<T> ask(Function<Admin, KafkaFuture<T>> question) {
        return use(admin -> admin.ask(question));
    }

    /** Asks the cluster something, and fails in the words of {@link KafkaFailures}. */
    public <T> CompletionStage<T> query(Function<Admin, KafkaFuture<T>> question) {
        return use(admin -> admin.query(question));
    }

    private <T> CompletionStage<T> use(Function<SharedAdmin, CompletionStage<T>> question) {
        KafkaIdentity now = identity.get();
        return pool.use(
                now,
                admin -> question.apply(admin).whenComplete((answer, failure) -> {
                    // A client may stick to a failed login for longer than its reason lasts.
                    if (failure != null && !now.isService() && isFailedLogin(failure)) {
                        pool.discard(now, admin);
                    }
                }));
    }

    private static boolean isFailedLogin(Throwable failure) {
        return KafkaFailures.translate(failure).code() == FailureCode.AUTHENTICATION_FAILED;
    }
}
