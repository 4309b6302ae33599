/** The Schema Registry that the proxy looks up schemas in. */
@NullMarked
package io.kafkarest.adapters.schemaregistry;

import org.jspecify.annotations.NullMarked;
