/** Schemas of a Schema Registry, each asked for once. */
@NullMarked
package io.kafkarest.adapters.schemaregistry.store;

import org.jspecify.annotations.NullMarked;
