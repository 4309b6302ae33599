package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.adapters.kafka.client.KafkaFailures;
import io.kafkarest.domain.topic.TopicName;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

/**
 * Remembers for some seconds which topics there are. A topic in use is asked for again in the background, so that nobody
 * waits for it; one that is not there is remembered for a second; all who ask at the same time share one search.
 */
final class TopicDirectory {

    private static final Duration REFRESH_AFTER = Duration.ofSeconds(5);
    private static final Duration KEEP = Duration.ofSeconds(30);
    private static final Duration KEEP_UNUSABLE = Duration.ofSeconds(1);

    private final ConcurrentMap<TopicName, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentMap<TopicName, CompletableFuture<TopicState>> searches = new ConcurrentHashMap<>();
    private final TopicSearch search;
    private final Leaders leaders;
    private final NanoClock clock;

    TopicDirectory(TopicSearch search, Leaders leaders, NanoClock clock) {
        this.search = search;
        this.leaders = leaders;
        this.clock = clock;
    }

    /** What is known of the topic, or will be soon. Never fails. */
    CompletionStage<TopicState> find(TopicName topic) {
        Entry entry = entries.get(topic);
        if (entry == null || clock.nanoTime() - entry.expiresAt() >= 0) {
            return ask(topic);
        }
        if (clock.nanoTime() - entry.refreshAt() >= 0) {
            ask(topic);
        }
        return entry.state();
    }

    /** Asks the brokers, or waits with those who do already. Never fails. */
    CompletionStage<TopicState> ask(TopicName topic) {
        CompletableFuture<TopicState> running = searches.get(topic);
        if (running != null) {
            return running;
        }
        CompletableFuture<TopicState> mine = new CompletableFuture<>();
        running = searches.putIfAbsent(topic, mine);
        if (running != null) {
            return running;
        }
        search.search(topic)
                .thenCompose(state -> whenLed(topic, state))
                .exceptionally(failure -> new TopicState.Unusable(KafkaFailures.rejection(failure), false))
                .thenAccept(state -> {
                    remember(topic, state);
                    searches.remove(topic, mine);
                    mine.complete(state);
                });
        return mine;
    }

    /** Somebody who was told that the topic is there could not find it: the next one asks again. */
    void forget(TopicName topic) {
        entries.remove(topic);
    }

    /** Partitions that were not there before may have leaders that do not know it yet. */
    private CompletionStage<TopicState> whenLed(TopicName topic, TopicState state) {
        Entry known = entries.get(topic);
        boolean isNew = state instanceof TopicState.Present present
                && (known == null || !known.state().join().equals(present));
        return isNew
                ? leaders.await(topic, ((TopicState.Present) state).partitions())
                        .thenApply(ready -> state)
                : CompletableFuture.completedStage(state);
    }

    private void remember(TopicName topic, TopicState state) {
        if (state instanceof TopicState.Present) {
            keep(topic, state, REFRESH_AFTER, KEEP);
            return;
        }
        Entry known = entries.get(topic);
        boolean isSilence = state instanceof TopicState.Unusable unusable && !unusable.isVerdict();
        if (isSilence && known != null && known.isPresent() && clock.nanoTime() - known.expiresAt() < 0) {
            // Brokers that are silent for a moment are the producer's business: it waits and tries again.
            entries.replace(topic, known, known.refreshedAt(clock.nanoTime() + KEEP_UNUSABLE.toNanos()));
            return;
        }
        keep(topic, state, KEEP_UNUSABLE, KEEP_UNUSABLE);
    }

    private void keep(TopicName topic, TopicState state, Duration refresh, Duration keep) {
        long now = clock.nanoTime();
        Entry entry =
                new Entry(CompletableFuture.completedFuture(state), now + refresh.toNanos(), now + keep.toNanos());
        entries.put(topic, entry);
        // Whoever asks for topics that do not exist must not fill the memory.
        CompletableFuture.delayedExecutor(keep.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() ->
                        entries.computeIfPresent(topic, (name, last) -> last.state() == entry.state() ? null : last));
    }

    private record Entry(CompletableFuture<TopicState> state, long refreshAt, long expiresAt) {

        boolean isPresent() {
            return state.join() instanceof TopicState.Present;
        }

        Entry refreshedAt(long moment) {
            return new Entry(state, moment, expiresAt);
        }
    }
}
