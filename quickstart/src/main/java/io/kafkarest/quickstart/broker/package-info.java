/** A real Kafka broker in this process, for trying and testing. */
@NullMarked
package io.kafkarest.quickstart.broker;

import org.jspecify.annotations.NullMarked;
