package io.kafkarest.ports.testkit;

import io.kafkarest.ports.out.HealthProbe;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Says that its part answers until it is told otherwise. */
public final class InMemoryHealthProbe implements HealthProbe {

    private final String part;
    private final boolean isRequired;
    private volatile boolean isUp = true;

    /** Reports on this part. */
    public InMemoryHealthProbe(String part, boolean isRequired) {
        this.part = part;
        this.isRequired = isRequired;
    }

    /** From now on the part does not answer. */
    public void goDown() {
        isUp = false;
    }

    @Override
    public String part() {
        return part;
    }

    @Override
    public boolean isRequired() {
        return isRequired;
    }

    @Override
    public CompletionStage<Boolean> check() {
        return CompletableFuture.completedFuture(isUp);
    }
}
