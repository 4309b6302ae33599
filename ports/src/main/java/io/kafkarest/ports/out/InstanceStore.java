package io.kafkarest.ports.out;

import io.kafkarest.domain.consumer.ConsumerInstance;
import io.kafkarest.domain.consumer.ConsumerInstanceId;
import java.util.List;
import java.util.Optional;

/** Keeps the definitions of consumer instances. */
public interface InstanceStore {

    /** Adds a definition; false, and no change, if there is one with this id. */
    boolean add(ConsumerInstance instance);

    /** The definition with this id. */
    Optional<ConsumerInstance> find(ConsumerInstanceId id);

    /** Removes a definition; false if there is none. */
    boolean remove(ConsumerInstanceId id);

    /** All definitions, in no order. */
    List<ConsumerInstance> all();
}
