package io.kafkarest.adapters.schemaregistry.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.Ticker;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * Asks each question once: who asks while it is on its way shares the answer. Answers are kept for a time, failures are
 * not.
 *
 * @param <K> what is asked for
 * @param <V> what is found
 */
public final class AnswerCache<K, V> {

    private static final int WEIGHT_OF_AN_ENTRY = 100;

    private final AsyncCache<K, Answer<V>> cache;

    private AnswerCache(AsyncCache<K, Answer<V>> cache) {
        this.cache = cache;
    }

    /** A cache that holds so many characters at most, by a measure that knows keys and answers. */
    public static <K, V> AnswerCache<K, V> of(
            Ticker ticker, Lifetimes<V> lifetimes, long maxCharacters, ToIntBiFunction<K, V> characters) {
        return new AnswerCache<>(Caffeine.newBuilder()
                .ticker(ticker)
                .recordStats()
                .executor(Runnable::run)
                .maximumWeight(maxCharacters)
                .weigher((K key, Answer<V> answer) -> WEIGHT_OF_AN_ENTRY
                        + answer.value()
                                .map(value -> characters.applyAsInt(key, value))
                                .orElse(0))
                .expireAfter(Expiry.creating((K key, Answer<V> answer) -> answer.lifetime(lifetimes)))
                .buildAsync());
    }

    /** What is known of the key, or what comes of the question. Nobody can cancel what others wait for. */
    public CompletionStage<Optional<V>> get(K key, Supplier<? extends CompletionStage<Optional<V>>> question) {
        return cache.get(key, (same, unused) -> ask(question.get())).thenCompose(Answer::result);
    }

    /** Knows this from now on, without asking. */
    public void put(K key, V value) {
        cache.put(key, CompletableFuture.completedFuture(new Answer.Known<>(Optional.of(value))));
    }

    /** Knows nothing of it any more; an answer that is on its way reaches those who wait, and is not kept. */
    public void forget(K key) {
        cache.asMap().remove(key);
    }

    /** How many questions were answered, and how many had to be asked; who shared an answer on its way is among the first. */
    public Lookups lookups() {
        CacheStats stats = cache.synchronous().stats();
        return new Lookups(stats.hitCount(), stats.missCount());
    }

    // A failure is a value here, since the cache would log it as its own.
    private static <V> CompletableFuture<Answer<V>> ask(CompletionStage<Optional<V>> question) {
        return question.<Answer<V>>thenApply(Answer.Known::new)
                .exceptionally(Answer.Failed::new)
                .toCompletableFuture();
    }
}
