/** Kafka as the proxy needs it: the cluster, the writing and the reading of records. */
@NullMarked
package io.kafkarest.adapters.kafka;

import org.jspecify.annotations.NullMarked;
