/** Avro schemas, as the embedded Schema Registry sees them. */
@NullMarked
package io.kafkarest.quickstart.registry.avro;

import org.jspecify.annotations.NullMarked;
