package io.kafkarest.ports.out;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.OwnedInstanceId;
import java.util.List;
import java.util.Optional;

/** Keeps the definitions of consumer instances. */
public interface InstanceStore {

    /** Adds a definition; false, and no change, if its owner has one with this id. Others may. */
    boolean add(ConsumerInstance instance);

    /** The definition that is kept by this. */
    Optional<ConsumerInstance> find(OwnedInstanceId key);

    /** Removes a definition; false if there is none. */
    boolean remove(OwnedInstanceId key);

    /** All definitions, in no order. */
    List<ConsumerInstance> all();
}
