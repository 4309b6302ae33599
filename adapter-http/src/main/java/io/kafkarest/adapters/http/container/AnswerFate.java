package io.kafkarest.adapters.http.container;

import java.util.Optional;
import java.util.function.Consumer;

/** What becomes of the answer to a request: known when its last byte was written, or cannot be any more. */
public final class AnswerFate {

    /** The name of the request attribute that holds it. */
    public static final String ATTRIBUTE = AnswerFate.class.getName();

    private Optional<Consumer<Outcome>> listener = Optional.empty();
    private Optional<Outcome> outcome = Optional.empty();

    /** How an answer ended. */
    public enum Outcome {
        /** As far as anybody can tell, the caller has it. */
        WRITTEN,
        /** It failed, or the caller had gone before it was written. */
        LOST
    }

    /** Tells the listener, on any thread and at once if the fate is sealed already. There is one listener at most. */
    public void whenKnown(Consumer<Outcome> told) {
        Optional<Outcome> known;
        synchronized (this) {
            listener = Optional.of(told);
            known = outcome;
        }
        known.ifPresent(told);
    }

    /** Whether somebody wants to know. */
    synchronized boolean isOfInterest() {
        return listener.isPresent();
    }

    /** Seals the fate; only the first call counts. */
    void seal(Outcome result) {
        Optional<Consumer<Outcome>> told;
        synchronized (this) {
            told = outcome.isPresent() ? Optional.empty() : listener;
            outcome = outcome.or(() -> Optional.of(result));
        }
        told.ifPresent(each -> each.accept(result));
    }
}
