package io.kafkarest.app.usecase;

import io.kafkarest.domain.access.Permission;
import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.consumer.OwnedInstanceId;
import io.kafkarest.domain.error.FailureCode;
import io.kafkarest.domain.error.ProxyException;
import io.kafkarest.domain.security.Principal;
import io.kafkarest.ports.out.AccessPolicy;
import io.kafkarest.ports.out.ConsumerClients;
import io.kafkarest.ports.out.InstanceStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The consumer instances of this process. Definitions live in the {@link InstanceStore}, so that they may outlive the
 * process one day; the live clients live here.
 */
public final class InstanceRegistry {

    private final AccessControl access;
    private final InstanceStore store;
    private final ConsumerClients clients;
    private final Clock clock;
    private final Map<OwnedInstanceId, LiveInstance> live = new ConcurrentHashMap<>();

    /** An empty registry. */
    public InstanceRegistry(AccessPolicy accessPolicy, InstanceStore store, ConsumerClients clients, Clock clock) {
        this.access = new AccessControl(accessPolicy);
        this.store = store;
        this.clients = clients;
        this.clock = clock;
    }

    /** Adds an instance and builds its client; if that fails, nothing was added. */
    void add(ConsumerInstance definition) {
        access.require(
                definition.owner(), new Permission.UseGroup(definition.id().group()));
        if (!store.add(definition)) {
            throw new ProxyException(
                    FailureCode.CONSUMER_INSTANCE_ALREADY_EXISTS,
                    "Consumer with specified consumer ID already exists in the specified consumer group.");
        }
        try {
            live.put(definition.key(), new LiveInstance(definition, clients.create(definition), clock));
        } catch (RuntimeException e) {
            store.remove(definition.key());
            throw e;
        }
    }

    /** The caller's instance, if he may do these things with it; to others, it is not there. */
    LiveInstance require(Principal caller, ConsumerInstanceId id, List<? extends Permission> wanted) {
        LiveInstance found = require(caller, id);
        wanted.forEach(each -> access.require(caller, each));
        return found;
    }

    /** The caller's instance, if he may still read what it listens to: since it began to, he may have lost a role. */
    LiveInstance requireReadable(Principal caller, ConsumerInstanceId id) {
        LiveInstance found = require(caller, id);
        found.listensBy().forEach(each -> access.require(caller, each));
        return found;
    }

    /** The caller's instance; to others, it is not there. */
    LiveInstance require(Principal caller, ConsumerInstanceId id) {
        LiveInstance found = Optional.ofNullable(live.get(new OwnedInstanceId(id, caller.identity())))
                .orElseThrow(InstanceRegistry::notFound);
        access.require(caller, new Permission.UseGroup(id.group()));
        found.client().isUsedBy(caller);
        return found;
    }

    /** Takes the instance out; the one who gets it back closes its client. */
    Optional<LiveInstance> remove(LiveInstance instance) {
        OwnedInstanceId key = instance.definition().key();
        if (!live.remove(key, instance)) {
            return Optional.empty();
        }
        store.remove(key);
        return Optional.of(instance);
    }

    List<LiveInstance> idleFor(Duration timeout) {
        return live.values().stream()
                .filter(each -> each.hasBeenIdleFor(timeout))
                .toList();
    }

    List<LiveInstance> all() {
        return List.copyOf(live.values());
    }

    /** How many instances there are. */
    public int size() {
        return live.size();
    }

    static ProxyException notFound() {
        return new ProxyException(FailureCode.CONSUMER_INSTANCE_NOT_FOUND, "Consumer instance not found.");
    }
}
