package io.kafkarest.ports.in;

import io.kafkarest.domain.consumer.ConsumerInstanceId;
import io.kafkarest.domain.security.Principal;
import java.util.concurrent.CompletionStage;

/**
 * The life of consumer instances. Every use of one moves its idle deadline; one that is not used for the instance
 * time-out is deleted. To everybody but its owner an instance does not exist.
 */
public interface ConsumerInstances {

    /**
     * Makes an instance, without asking the brokers. Fails with {@code CONSUMER_INSTANCE_ALREADY_EXISTS}, {@code
     * INVALID_REQUEST_MEMBER}, {@code CONSUMER_CONSTRAINT_VIOLATED}, {@code INVALID_CONSUMER_CONFIGURATION} or {@code
     * OVERLOADED}; then nothing was made.
     */
    CompletionStage<ConsumerInstanceId> create(CreateInstanceCommand command);

    /**
     * Deletes an instance: commits what was delivered if auto-commit is on, and leaves the group. A read that waits ends at
     * once. Fails with {@code CONSUMER_INSTANCE_NOT_FOUND}.
     */
    CompletionStage<Void> delete(Principal caller, ConsumerInstanceId id);
}
