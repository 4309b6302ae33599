package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.ports.out.InstanceStore;
import io.kafkarest.ports.testkit.InstanceStoreContract;

class InMemoryInstanceStoreTest implements InstanceStoreContract {

    private final InstanceStore store = new InMemoryInstanceStore();

    @Override
    public InstanceStore store() {
        return store;
    }
}
