package io.kafkarest.quickstart.registry.store;

import java.util.List;
import java.util.function.Consumer;

/** Where the registry's changes outlive the process. */
public interface RegistryJournal extends AutoCloseable {

    /** Remembers nothing. */
    RegistryJournal NONE = new RegistryJournal() {
        @Override
        public void replay(Consumer<RegistryChange> reader) {
            // There was nothing before.
        }

        @Override
        public void append(List<RegistryChange> changes) {
            // Gone with the process, as promised.
        }

        @Override
        public void close() {
            // Holds nothing.
        }
    };

    /**
     * Hands over all changes made so far, in their order; of several to one thing, at least the last. Returns when the
     * reader has seen them all.
     */
    void replay(Consumer<RegistryChange> reader);

    /**
     * Keeps further changes, in their order; they are safe when this returns.
     *
     * @throws IllegalStateException when they may not be
     */
    void append(List<RegistryChange> changes);

    /** Lets go of what it holds; what was appended stays. */
    @Override
    void close();
}
