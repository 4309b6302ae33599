package io.kafkarest.adapters.schemaregistry.authentication;

import com.github.benmanes.caffeine.cache.Ticker;
import io.kafkarest.adapters.schemaregistry.cache.AnswerCache;
import io.kafkarest.adapters.schemaregistry.cache.Lifetimes;
import io.kafkarest.domain.security.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a token until shortly before its end; who asks while a new one is on its way waits for the same. If there is no
 * new one then, the old one is used until its end.
 */
final class IssuedTokens implements BearerTokens {

    private static final String ONLY_ONE = "token";
    private static final long MAX_WEIGHT = 1_000;
    private static final Duration QUITE_NEW = Duration.ofSeconds(10);
    private static final Duration BEFORE_ANOTHER_TRY = Duration.ofSeconds(5);

    private final Supplier<? extends CompletionStage<IssuedToken>> issuer;
    private final Duration buffer;
    private final Ticker ticker;
    private final AnswerCache<String, Kept> cache;
    private volatile @Nullable Kept latest;

    /** A token, what remains of it by the ticker's time, and how long it is used without looking for another. */
    private record Kept(Secret value, long issuedAt, long endsAt, Duration usedFor) {}

    IssuedTokens(Supplier<? extends CompletionStage<IssuedToken>> issuer, Duration buffer, Ticker ticker) {
        this.issuer = issuer;
        this.buffer = buffer;
        this.ticker = ticker;
        this.cache =
                AnswerCache.of(ticker, new Lifetimes<>(Kept::usedFor, Duration.ZERO), MAX_WEIGHT, (key, kept) -> 0);
    }

    @Override
    public CompletionStage<Secret> token() {
        return cache.get(ONLY_ONE, this::next)
                .thenApply(kept -> kept.orElseThrow().value());
    }

    @Override
    public void rejected(Secret token) {
        Kept kept = latest;
        // If it was only just issued, the next one would be no better, and the issuer would be asked all the time.
        if (kept != null && kept.value().equals(token) && ticker.read() - kept.issuedAt() > QUITE_NEW.toNanos()) {
            latest = null;
            cache.forget(ONLY_ONE);
        }
    }

    private CompletionStage<Optional<Kept>> next() {
        return issuer.get()
                .thenApply(this::kept)
                .exceptionallyCompose(failure -> stillValid()
                        .<CompletionStage<Kept>>map(CompletableFuture::completedStage)
                        .orElseGet(() -> CompletableFuture.failedStage(failure)))
                .thenApply(Optional::of);
    }

    private Kept kept(IssuedToken token) {
        long now = ticker.read();
        Duration fifth = token.lifetime().dividedBy(5);
        Duration margin = buffer.compareTo(fifth) < 0 ? buffer : fifth;
        Kept kept = new Kept(
                token.value(),
                now,
                now + token.lifetime().toNanos(),
                token.lifetime().minus(margin));
        latest = kept;
        return kept;
    }

    private Optional<Kept> stillValid() {
        long now = ticker.read();
        return Optional.ofNullable(latest)
                .filter(kept -> kept.endsAt() - now > 0)
                .map(kept -> new Kept(
                        kept.value(),
                        kept.issuedAt(),
                        kept.endsAt(),
                        shorter(BEFORE_ANOTHER_TRY, Duration.ofNanos(kept.endsAt() - now))));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
