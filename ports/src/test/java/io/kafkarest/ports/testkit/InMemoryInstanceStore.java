package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.OwnedInstanceId;
import io.kafkarest.ports.out.InstanceStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps definitions in a map. */
public final class InMemoryInstanceStore implements InstanceStore {

    private final ConcurrentMap<OwnedInstanceId, ConsumerInstance> instances = new ConcurrentHashMap<>();

    @Override
    public boolean add(ConsumerInstance instance) {
        return instances.putIfAbsent(instance.key(), instance) == null;
    }

    @Override
    public Optional<ConsumerInstance> find(OwnedInstanceId key) {
        return Optional.ofNullable(instances.get(key));
    }

    @Override
    public boolean remove(OwnedInstanceId key) {
        return instances.remove(key) != null;
    }

    @Override
    public List<ConsumerInstance> all() {
        return List.copyOf(instances.values());
    }
}
