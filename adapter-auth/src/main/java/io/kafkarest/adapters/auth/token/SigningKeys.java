package io.kafkarest.adapters.auth.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import io.kafkarest.adapters.auth.config.TokenConfig;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of the issuer. They are fetched in the background before they get old, and at once for a token that names an
 * unknown one, but seldom. While the issuer does not answer, the keys that are known hold. Only some threads ever wait for
 * the issuer: an endpoint that hangs must not cost the proxy all of them.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    static final Duration LEAST_BETWEEN_FETCHES = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final long MOST_WAIT_MS = 3000;
    private static final long WAIT_FOR_TURN_MS = 100;
    private static final int MOST_WAITING = 16;

    private final KeySetSource source;
    private final JWKSource<SecurityContext> keys;
    private final Semaphore turns = new Semaphore(MOST_WAITING);

    @Inject
    SigningKeys(TokenConfig config) {
        this(config, LEAST_BETWEEN_FETCHES);
    }

    SigningKeys(TokenConfig config, Duration leastBetweenFetches) {
        ExecutorService background = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "jwks-refresh");
            thread.setDaemon(true);
            return thread;
        });
        long lifetime = config.keysRefresh().toMillis();
        this.source = KeySetSource.of(config.keys());
        this.keys = JWKSourceBuilder.create(source)
                .cache(lifetime, MOST_WAIT_MS)
                .refreshAheadCache(lifetime / 5, null, background, true, null, false)
                .rateLimited(leastBetweenFetches.toMillis())
                .outageTolerantForever()
                .build();
        background.execute(this::fetchForTheFirstTime);
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        if (turns.tryAcquire()) {
            return getInTurn(selector, context);
        }
        // All turns are with callers who wait for the issuer, because they named keys that nobody knows. Who names a
        // known one must not suffer from them.
        List<JWK> known = selector.select(source.last());
        if (!known.isEmpty()) {
            return known;
        }
        if (!hasTurn()) {
            throw new JWKSetUnavailableException("too many wait for the keys");
        }
        return getInTurn(selector, context);
    }

    private List<JWK> getInTurn(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return keys.get(selector, context);
        } finally {
            turns.release();
        }
    }

    private boolean hasTurn() {
        try {
            return turns.tryAcquire(WAIT_FOR_TURN_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** So that the first token need not wait; if it fails, the source has told why, and the first token tries again. */
    private void fetchForTheFirstTime() {
        try {
            int count = keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .size();
            LOG.atInfo().addKeyValue("keys", count).log("keys of the token issuer fetched");
        } catch (KeySourceException e) {
            LOG.atWarn().log("no keys of the token issuer yet; its tokens are refused until there are");
        }
    }
}
