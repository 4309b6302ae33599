package io.kafkarest.adapters.auth.cluster;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.auth.config.AuthConfig;
import io.kafkarest.adapters.auth.config.PasswordConfig;
import io.kafkarest.adapters.auth.verify.CredentialVerifier;
import io.kafkarest.adapters.auth.verify.Fingerprints;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Credentials;
import io.kafkarest.domain.security.Credentials.UserPassword;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.domain.security.Proof;
import io.kafkarest.ports.out.ClusterLogin;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;

/**
 * Leaves it to the cluster who is who. What the cluster has said is remembered for a while by a keyed hash of name and
 * password, never by the name: whoever comes with another password is asked about anew. A few threads at most wait for it.
 */
final class ClusterVerifier implements CredentialVerifier {

    private static final int MAX_REMEMBERED = 10_000;
    private static final int MAX_WAITING = 16;
    private static final Duration REFUSAL_HOLDS = Duration.ofSeconds(1);

    private final String challenge;
    private final ClusterLogin cluster;
    private final Fingerprints fingerprints = Fingerprints.withRandomKey();
    private final Semaphore waiting = new Semaphore(MAX_WAITING);
    private final Cache<String, Boolean> proven;
    private final Cache<String, Boolean> refused;

    @Inject
    ClusterVerifier(AuthConfig config, ClusterLogin cluster) {
        this(config, cluster, Ticker.systemTicker());
    }

    ClusterVerifier(AuthConfig config, ClusterLogin cluster, Ticker ticker) {
        this.challenge = CredentialVerifier.challenge("Basic", config.realm());
        this.cluster = cluster;
        Duration holds =
                config.passwords().map(PasswordConfig::clusterVerdictHolds).orElse(Duration.ZERO);
        this.proven = remembering(holds, ticker);
        this.refused = remembering(REFUSAL_HOLDS, ticker);
    }

    @Override
    public boolean understands(Credentials credentials) {
        return credentials instanceof UserPassword;
    }

    @Override
    public Optional<Principal> verify(Credentials credentials) {
        if (!(credentials instanceof UserPassword given)) {
            return Optional.empty();
        }
        String fingerprint = fingerprints.of(given.user(), given.password());
        if (refused.getIfPresent(fingerprint) != null) {
            throw refusal();
        }
        if (proven.getIfPresent(fingerprint) == null) {
            ask(given, fingerprint);
        }
        return Optional.of(new Principal(given.user(), Set.of(), new Proof.Password(given.password(), fingerprint)));
    }

    @Override
    public Optional<String> challenge(Credentials given) {
        return Optional.of(challenge);
    }

    private void ask(UserPassword given, String fingerprint) {
        if (!waiting.tryAcquire()) {
            throw new ProxyException(FailureCode.OVERLOADED, "Too many logins at the same time.");
        }
        try {
            CompletableFuture<Boolean> verdict = cluster.accepts(given).toCompletableFuture();
            if (!verdict.join()) {
                refused.put(fingerprint, true);
                throw refusal();
            }
            proven.put(fingerprint, true);
        } catch (CompletionException e) {
            throw e.getCause() instanceof ProxyException known
                    ? known
                    : new ProxyException(FailureCode.BROKER_UNREACHABLE, "Nobody can check the password now.", e);
        } finally {
            waiting.release();
        }
    }

    private static ProxyException refusal() {
        return new ProxyException(FailureCode.AUTHENTICATION_FAILED, "Authentication failed");
    }

    private static Cache<String, Boolean> remembering(Duration time, Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(time)
                .ticker(ticker)
                .build();
    }
}
