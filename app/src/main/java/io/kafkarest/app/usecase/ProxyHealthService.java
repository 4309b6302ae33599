package io.kafkarest.app.usecase;

import io.kafkarest.ports.in.ProxyHealth;
import io.kafkarest.ports.in.Readiness;
import io.kafkarest.ports.out.HealthProbe;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Ready means: not going down, and every part without which the proxy is of no use answers. */
public final class ProxyHealthService implements ProxyHealth {

    private final Set<HealthProbe> probes;
    private volatile boolean draining;

    /** A service that asks these probes. */
    public ProxyHealthService(Set<HealthProbe> probes) {
        this.probes = Set.copyOf(probes);
    }

    @Override
    public CompletionStage<Readiness> readiness() {
        Map<HealthProbe, CompletableFuture<Boolean>> checks = new HashMap<>();
        probes.forEach(
                probe -> checks.put(probe, probe.check().toCompletableFuture().exceptionally(failure -> false)));
        return CompletableFuture.allOf(checks.values().toArray(CompletableFuture[]::new))
                .thenApply(all -> readiness(checks));
    }

    /** From now on the proxy is not ready. */
    public void drain() {
        draining = true;
    }

    private Readiness readiness(Map<HealthProbe, CompletableFuture<Boolean>> checks) {
        Map<String, Boolean> parts = new TreeMap<>();
        boolean ready = !draining;
        for (Map.Entry<HealthProbe, CompletableFuture<Boolean>> check : checks.entrySet()) {
            boolean answers = check.getValue().join();
            parts.put(check.getKey().part(), answers);
            ready = ready && (answers || !check.getKey().isRequired());
        }
        return new Readiness(ready, parts);
    }
}
