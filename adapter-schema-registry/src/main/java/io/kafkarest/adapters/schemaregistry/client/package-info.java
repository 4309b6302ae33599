/** Talking to a Schema Registry over HTTP. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.client;

import org.jspecify.annotations.NullMarked;
