/** Protobuf schemas, as the embedded Schema Registry sees them: parsed, linked with what they import, and compared by what stands on the wire. */
@NullMarked
package io.kafkarest.quickstart.registry.protobuf;

import org.jspecify.annotations.NullMarked;
