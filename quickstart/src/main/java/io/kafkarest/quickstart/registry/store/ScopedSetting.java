package io.kafkarest.quickstart.registry.store;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A setting of the whole registry that a subject may have its own value of.
 *
 * @param <V> the values it may have
 */
public final class ScopedSetting<V> {

    private static final String GLOBAL = "";

    private final Map<String, V> values;
    private final V initial;
    private final Runnable changed;

    ScopedSetting(Map<String, V> values, V initial, Runnable changed) {
        this.values = new TreeMap<>(values);
        this.initial = initial;
        this.changed = changed;
    }

    /** The value of the whole registry. */
    public synchronized V global() {
        return values.getOrDefault(GLOBAL, initial);
    }

    /** The subject's own value; empty if it goes by the registry's. */
    public synchronized Optional<V> find(String subject) {
        return Optional.ofNullable(values.get(subject));
    }

    /** The value that counts for a subject. */
    public synchronized V effective(String subject) {
        return values.getOrDefault(subject, global());
    }

    /** Changes the value of the whole registry. */
    public void changeGlobal(V value) {
        change(GLOBAL, value);
    }

    /** Gives a subject its own value. */
    public void change(String subject, V value) {
        synchronized (this) {
            values.put(subject, value);
        }
        changed.run();
    }

    /** Goes back to the initial value of the whole registry, and answers the value until now. */
    public V clearGlobal() {
        V before = global();
        clear(GLOBAL);
        return before;
    }

    /** Takes a subject's own value away and answers it; empty if it had none. */
    public Optional<V> clear(String subject) {
        Optional<V> before;
        synchronized (this) {
            before = Optional.ofNullable(values.remove(subject));
        }
        changed.run();
        return before;
    }

    synchronized Map<String, V> values() {
        return Map.copyOf(values);
    }
}
