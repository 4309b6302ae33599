package io.kafkarest.adapters.kafka.consume;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.ports.out.InstanceStore;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps definitions as long as the process lives. */
final class InMemoryInstanceStore implements InstanceStore {

    private final Map<ConsumerInstanceId, ConsumerInstance> instances = new ConcurrentHashMap<>();

    @Inject
    InMemoryInstanceStore() {}

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
