package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.OwnedInstanceId;
import io.kafkarest.ports.out.InstanceStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps definitions as long as the process lives. */
final class InMemoryInstanceStore implements InstanceStore {

    private final Map<OwnedInstanceId, ConsumerInstance> instances = new ConcurrentHashMap<>();

    @Inject
    InMemoryInstanceStore() {}

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
