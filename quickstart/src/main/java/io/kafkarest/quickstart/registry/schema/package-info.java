/** What a schema is, and what the embedded Schema Registry must know of a schema language. */
@NullMarked
package io.kafkarest.quickstart.registry.schema;

import org.jspecify.annotations.NullMarked;
