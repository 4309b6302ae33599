package io.kafkarest.ports.testkit;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.ports.out.InstanceStore;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps definitions in a map. */
public final class InMemoryInstanceStore implements InstanceStore {

    private final ConcurrentMap<ConsumerInstanceId, ConsumerInstance> instances = new ConcurrentHashMap<>();

    @Override
    public boolean add(ConsumerInstance instance) {
        return instances.putIfAbsent(instance.id(), instance) == null;
    }

    @Override
    public Optional<ConsumerInstance> find(ConsumerInstanceId id) {
        return Optional.ofNullable(instances.get(id));
    }

    @Override
    public boolean remove(ConsumerInstanceId id) {
        return instances.remove(id) != null;
    }

    @Override
    public List<ConsumerInstance> all() {
        return List.copyOf(instances.values());
    }
}
