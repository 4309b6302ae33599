package io.kafkarest.adapters.kafka.produce;

import io.kafkarest.domain.record.ServiceClass;
import io.kafkarest.domain.security.Principal;

/**
 * Who shares a producer.
 *
 * @param identity towards Kafka
 * @param serviceClass how the records are carried
 */
record ProducerKey(Identity identity, ServiceClass serviceClass) {

    static ProducerKey of(Principal caller, ServiceClass serviceClass) {
        return new ProducerKey(Identity.of(caller), serviceClass);
    }

    /** Whom Kafka sees. Today every caller comes as the proxy itself. */
    enum Identity {
        /** The account of the proxy. */
        SERVICE;

        static Identity of(Principal caller) {
            return SERVICE;
        }
    }
}
