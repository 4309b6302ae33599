package io.kafkarest.quickstart.registry.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

/**
 * A setting of the whole registry that a subject may have its own value of.
 *
 * @param <V> the values it may have
 */
public final class ScopedSetting<V> {

    private static final String GLOBAL = "";

    private final Map<String, V> values = new TreeMap<>();
    private final V initial;
    private final BinaryOperator<V> combination;
    private final BiConsumer<String, Optional<V>> commit;

    /**
     * A setting that nobody has changed yet.
     *
     * @param combination what counts, of a narrower value and a wider one
     * @param commit keeps a change, and then has it applied
     */
    ScopedSetting(V initial, BinaryOperator<V> combination, BiConsumer<String, Optional<V>> commit) {
        this.initial = initial;
        this.combination = combination;
        this.commit = commit;
    }

    /** The value of the whole registry. */
    public V global() {
        return find(GLOBAL).map(value -> combination.apply(value, initial)).orElse(initial);
    }

    /** The subject's own value; empty if it goes by the registry's. */
    public synchronized Optional<V> find(String subject) {
        return Optional.ofNullable(values.get(subject));
    }

    /** The value that counts for a subject. */
    public V effective(String subject) {
        V global = global();
        return find(subject).map(value -> combination.apply(value, global)).orElse(global);
    }

    /** Changes the value of the whole registry. */
    public void changeGlobal(V value) {
        change(GLOBAL, value);
    }

    /** Gives a subject its own value. */
    public void change(String subject, V value) {
        commit.accept(subject, Optional.of(value));
    }

    /** Goes back to the initial value of the whole registry, and answers the value until now. */
    public V clearGlobal() {
        V before = global();
        clear(GLOBAL);
        return before;
    }

    /** Takes a subject's own value away and answers it; empty if it had none. */
    public Optional<V> clear(String subject) {
        Optional<V> before = find(subject);
        if (before.isPresent()) {
            commit.accept(subject, Optional.empty());
        }
        return before;
    }

    synchronized void apply(String scope, Optional<V> value) {
        if (value.isPresent()) {
            values.put(scope, value.get());
        } else {
            values.remove(scope);
        }
    }
}
