/** The compacted topic that keeps what the embedded Schema Registry knows. */
@NullMarked
package io.kafkarest.quickstart.registry.topic;

import org.jspecify.annotations.NullMarked;
