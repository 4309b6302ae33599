/** Records on their way to and from Kafka, and how they are embedded in JSON. */
@NullMarked
package io.kafkarest.domain.record;

import org.jspecify.annotations.NullMarked;
