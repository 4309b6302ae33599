package io.kafkarest.ports.testkit;

import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Secret;
import io.kafkarest.ports.out.ClusterLogin;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A cluster whose users a test sets. */
public final class InMemoryClusterLogin implements ClusterLogin {

    private final Map<String, Secret> users = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile boolean isDown;

    /** From now on this is the user's password. */
    public void put(String user, String password) {
        users.put(user, Secret.of(password));
    }

    /** From now on nobody answers, or somebody does again. */
    public void setDown(boolean down) {
        isDown = down;
    }

    /** How often it was asked. */
    public int questions() {
        return questions.get();
    }

    @Override
    public CompletionStage<Boolean> accepts(UserPassword credentials) {
        questions.incrementAndGet();
        return isDown
                ? CompletableFuture.failedStage(new ProxyException(FailureCode.BROKER_UNREACHABLE, "nobody answers"))
                : CompletableFuture.completedStage(credentials.password().equals(users.get(credentials.user())));
    }
}
