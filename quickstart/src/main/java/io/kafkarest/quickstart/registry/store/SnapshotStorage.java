package io.kafkarest.quickstart.registry.store;

/** Where the registry's memory outlives the process. */
interface SnapshotStorage {

    /** Remembers nothing. */
    SnapshotStorage NONE = new SnapshotStorage() {
        @Override
        public RegistrySnapshot load() {
            return RegistrySnapshot.EMPTY;
        }

        @Override
        public void save(RegistrySnapshot snapshot) {
            // Gone with the process, as promised.
        }
    };

    /** What was saved last; an empty snapshot if nothing was. */
    RegistrySnapshot load();

    /** Replaces what was saved, wholly or not at all. */
    void save(RegistrySnapshot snapshot);
}
