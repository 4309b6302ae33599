/** What the parts of the Kafka adapter share: client settings, and the translation of Kafka's failures. */
@NullMarked
package io.kafkarest.adapters.kafka.client;

import org.jspecify.annotations.NullMarked;
