package io.kafkarest.ports.out;

import io.kafkarest.domain.consumer.ConsumerInstance;

/** Makes the live client of a consumer instance. */
public interface ConsumerClients {

    /**
     * Builds a client without asking the brokers. Fails with {@code INVALID_CONSUMER_CONFIGURATION} in the client's words, with
     * {@code KAFKA_FAILURE}, with {@code ACCESS_DENIED} if its owner may not go to the cluster, or with {@code SHUTTING_DOWN} once the clients are being closed.
     */
    ConsumerClient create(ConsumerInstance instance);
}
