package io.kafkarest.adapters.schemaregistry.health;

import io.kafkarest.adapters.schemaregistry.client.RegistryClient;
import io.kafkarest.adapters.schemaregistry.client.RegistryRefusedException;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.ports.out.HealthProbe;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Asks the registry something small. A registry that refuses to say is there all the same. */
final class RegistryHealthProbe implements HealthProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final RegistryClient client;

    @Inject
    RegistryHealthProbe(RegistryClient client) {
        this.client = client;
    }

    @Override
    public String part() {
        return "schema-registry";
    }

    @Override
    public boolean isRequired() {
        return false;
    }

    @Override
    public CompletionStage<Boolean> check() {
        return client.get("/schemas/types")
                .toCompletableFuture()
                .thenApply(answer -> true)
                .orTimeout(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(RegistryHealthProbe::isRefusal);
    }

    private static boolean isRefusal(Throwable failure) {
        return ProxyException.causeOf(failure) instanceof RegistryRefusedException;
    }
}
